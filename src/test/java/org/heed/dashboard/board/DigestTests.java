package org.heed.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.SavedViews;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Role;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boards on paper and by mail. */
@HeedTest
class DigestTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired private Boards boards;
  @Autowired private Digests digests;
  @Autowired private BoardPrint print;
  @Autowired private SavedViews saved;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private Workspaces all;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long board;

  @BeforeEach
  void boardOfOneView() {
    workspace = workspaces.create();
    workspaces.person(workspace, "executive");
    workspaces.person(workspace, "csm");
    in(
        () -> {
          board = boards.create("Board <b>& more</b>");
          boards.pin(board, saved.save("Our score", new Address(Map.of("split", List.of("tier")))));
        });
  }

  @Test
  void aDigestLeavesOnceForEachDateToItsRoleOnly() {
    in(
        () -> {
          digests.add(board, Role.EXECUTIVE, new Rhythm(DayOfWeek.MONDAY, 7));
          digests.sendDue();
          assertThat(mails()).isEmpty();
          makeDue();
          digests.sendDue();
          digests.sendDue();
          assertThat(mails()).singleElement().asString().startsWith("executive-");
          assertThat(html())
              .contains("Board &lt;b&gt;&amp; more", "Our score", "Not enough answers")
              .doesNotContain("<b>&");
          assertThat(attached()).isEqualTo("heed-board-%s.pdf %%PDF-".formatted(today()));
          digests.remove(board, digests.of(board).getFirst().id());
          assertThat(digests.of(board)).isEmpty();
        });
  }

  @Test
  void rolesThatSeeNoScoresGetNone() {
    in(
        () ->
            assertThatThrownBy(() -> digests.add(board, Role.CSM, new Rhythm(null, 7)))
                .isInstanceOf(InvalidInput.class));
  }

  @Test
  void aBoardIsPrintedAsPdf() {
    in(
        () -> {
          byte[] pdf = print.pdf(boards.find(board));
          assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
          assertThat(pdf.length).isGreaterThan(3_000);
        });
  }

  @Test
  void hoursAreThoseOfTheWorkspaceWhateverTheSeason() {
    Rhythm mondays = new Rhythm(DayOfWeek.MONDAY, 7);
    assertThat(mondays.after(Instant.parse("2026-03-27T12:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-30T05:00:00Z"));
    assertThat(mondays.after(Instant.parse("2026-03-30T05:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-04-06T05:00:00Z"));
    Rhythm monthly = new Rhythm(null, 7);
    assertThat(monthly.after(Instant.parse("2026-11-22T12:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-12-01T06:00:00Z"));
    assertThat(monthly.after(Instant.parse("2026-12-01T05:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-12-01T06:00:00Z"));
    assertThat(new Rhythm(DayOfWeek.SUNDAY, 2).after(Instant.parse("2026-03-28T12:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  private void makeDue() {
    jdbc.sql("update board_digest set next_at = now() - interval '9 days' where workspace_id = ?")
        .param(workspace)
        .update();
  }

  private List<String> mails() {
    return jdbc.sql("select recipient from staff_mail where workspace_id = ?")
        .param(workspace)
        .query(String.class)
        .list();
  }

  private String attached() {
    return jdbc.sql(
            """
            select f.name || ' ' || convert_from(substring(f.content from 1 for 5), 'UTF8')
              from staff_mail_file f where f.workspace_id = ?
            """)
        .param(workspace)
        .query(String.class)
        .single();
  }

  private LocalDate today() {
    return all.today();
  }

  private String html() {
    return jdbc.sql("select html_body from staff_mail where workspace_id = ?")
        .param(workspace)
        .query(String.class)
        .single();
  }

  private void in(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }
}
