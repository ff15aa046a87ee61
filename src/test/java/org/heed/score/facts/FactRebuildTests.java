package org.heed.score.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.response.snapshot.Series;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts thrown away and taken in again count the same, whatever was kept in memory. */
@HeedTest
class FactRebuildTests {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2040, 1, 1);

  @Autowired private FactAudit audit;
  @Autowired private Backlog backlog;
  @Autowired private Sealing sealing;
  @Autowired private Facts facts;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  @Test
  void aDamagedBlockIsNoticedAndARebuildCountsEveryAnswerOnce() {
    long workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    IntStream.range(0, 9)
        .forEach(
            score ->
                answers.confirm(
                    workspace,
                    asked.invitation(workspace, touchpoint, account),
                    score,
                    ConfirmedBy.BUTTON));
    outbox.drain();
    WorkspaceScope.run(workspace, () -> damageAndRebuild(workspace));
  }

  private void damageAndRebuild(long workspace) {
    backlog.work();
    sealing.seal(4);
    assertThat(facts.count(all()).values(0, 0, 0)).containsExactly(EACH_ONCE);
    assertThat(stored()).isEqualTo(9);
    jdbc.sql(
            """
            update fact_column set width = 1, codes = '\\x01'
             where workspace_id = ? and attribute = 3
               and block_id = (select min(id) from fact_block where workspace_id = ? and series = 1)
            """)
        .params(workspace, workspace)
        .update();
    assertThat(stored()).isEqualTo(5);
    audit.rebuild(Series.ANSWERS);
    backlog.work();
    sealing.seal(2);
    assertThat(audit.isTakingIn(Series.ANSWERS)).isFalse();
    assertThat(stored()).isEqualTo(9);
    assertThat(facts.count(all()).values(0, 0, 0)).containsExactly(EACH_ONCE);
  }

  private static final long[] EACH_ONCE = {0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0};

  private int stored() {
    return audit.stored(Series.ANSWERS, FIRST, LAST).values().stream()
        .flatMap(cells -> cells.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static FactQuery all() {
    return new FactQuery(
        Series.ANSWERS,
        Counted.SCORE,
        SurveyKind.RNPS,
        List.of(FIRST),
        LAST,
        Map.of(),
        List.of(),
        false);
  }
}
