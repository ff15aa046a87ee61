package org.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.Heed;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.heed.response.web.SurveyVisitor;
import org.heed.workspace.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A smaller simulated company, with the past that the real pipeline made for it. */
@SpringBootTest(classes = Heed.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DemoTests {

  private static final int ACCOUNTS = 150;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private InvitationToken tokens;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private long workspace;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    Path folder = Files.createTempDirectory("heed-demo-test");
    // PostgreSQL runs as an unprivileged user when the tests run as root.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path programs = Path.of(System.getProperty("java.io.tmpdir"), "heed-postgres-binaries");
    settings.add("heed.data", () -> folder.resolve("data"));
    settings.add("heed.postgres-programs", () -> programs);
    settings.add("heed.demo", () -> true);
    settings.add("heed.demo-accounts", () -> ACCOUNTS);
  }

  @BeforeEach
  void company() {
    workspace =
        WorkspaceScope.system(
            () -> jdbc.sql("select workspace_id from workspace").query(Long.class).single());
  }

  @Test
  void companyHasItsCustomersAndEighteenMonthsOfAnswers() {
    assertThat(count("select count(*) from account where workspace_id = ?")).isEqualTo(ACCOUNTS);
    assertThat(count("select count(*) from contact where workspace_id = ?"))
        .isBetween(ACCOUNTS * 13L, ACCOUNTS * 17L);
    long sent =
        count("select count(*) from invitation where workspace_id = ? and sent_at is not null");
    long answers = count("select count(*) from response where workspace_id = ?");
    assertThat(answers).isBetween(sent / 5, sent / 2).isGreaterThan(250);
    assertThat(count("select min(answered_on) - current_date from response where workspace_id = ?"))
        .isBetween(-600L, -500L);
    assertThat(
            count(
                """
                select count(*) from response r
                 where workspace_id = ? and score <= 6 and invalidated_at is null
                   and answered_at < now() - interval '1 minute'
                   and not exists (select from follow_up_case c
                                    where c.workspace_id = r.workspace_id
                                      and c.response_id = r.id)
                """))
        .as("unhappy answers without a case")
        .isZero();
  }

  @Test
  void rollUpsEqualARecount() {
    assertThat(
            count(
                """
                with stored as (
                  select touchpoint_id, day, region, score, answers::bigint as answers
                    from score_day where workspace_id = ? and answers <> 0 and day < current_date),
                counted as (
                  select touchpoint_id, answered_on, region, score, count(*)
                    from response
                   where workspace_id = :workspace and invalidated_at is null
                     and answered_on < current_date
                   group by touchpoint_id, answered_on, region, score)
                select (select count(*) from (table stored except table counted) as too_much)
                     + (select count(*) from (table counted except table stored) as missing)
                """
                    .replace("workspace_id = ?", "workspace_id = :workspace")))
        .isZero();
  }

  @Test
  void onlyTheRegionOfTheIncidentSpeaksOfIt() throws IOException {
    String[] said = wordsAboutTheIncident();
    assertThat(comments("region = 'DACH'", said)).isPositive();
    assertThat(comments("region <> 'DACH'", said)).isZero();
  }

  @Test
  void unhappyAnswerOpensACaseWhileYouWatch() throws Exception {
    List<Long> asked =
        WorkspaceScope.call(
            workspace,
            () ->
                jdbc.sql(
                        """
                        select i.id from invitation i
                         where workspace_id = ? and state = 'sent' and not answered
                           and closes_at > now() + interval '1 day'
                           and not exists (select from follow_up_case c
                                            where c.workspace_id = i.workspace_id
                                              and c.account_id = i.account_id and c.state = 'open')
                         limit 1
                        """)
                    .param(workspace)
                    .query(Long.class)
                    .list());
    long invitation = asked.getFirst();
    new SurveyVisitor("http://localhost:" + port, tokens.sign(workspace, invitation))
        .answer(1, "button");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count(
                        """
                        select count(*) from follow_up_case c
                          join response r on r.workspace_id = c.workspace_id
                                         and r.id = c.response_id
                         where c.workspace_id = ? and r.invitation_id = %d
                        """
                            .formatted(invitation))
                    == 1);
    Browser owner = new Browser(port);
    owner.signIn("owner@larkspur.demo", "look-around-24");
    assertThat(owner.get("/today").statusCode()).isEqualTo(200);
    assertThat(owner.get("/executive").body()).contains("NPS");
  }

  @Test
  void historyOfACaseBeginsWhenTheCustomerAnswered() {
    assertThat(
            count(
                """
                select count(*) from case_step s
                  join follow_up_case c on c.workspace_id = s.workspace_id and c.id = s.case_id
                 where s.workspace_id = ? and s.at < c.opened_at and c.reopened = 0
                    or s.workspace_id = ? and s.at <> c.opened_at and s.kind = 'opened'
                """))
        .isZero();
  }

  @Test
  void mailboxShowsTheTimesOfTheWorkspace() throws Exception {
    Browser owner = new Browser(port);
    owner.signIn("owner@larkspur.demo", "look-around-24");
    Matcher shown =
        Pattern.compile("<time datetime=\"([^\"]+)\">([^<]+)</time>")
            .matcher(owner.get("/mailbox").body());
    assertThat(shown.find()).isTrue();
    DateTimeFormatter asShown =
        DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(BERLIN);
    assertThat(shown.group(2)).isEqualTo(asShown.format(Instant.parse(shown.group(1))));
  }

  @Test
  void someCustomersLeaveEachYearAndAreNotAskedAgain() {
    assertThat(
            count(
                """
                select count(*) from account
                 where workspace_id = ? and churned_on > current_date - 365
                """))
        .isBetween(ACCOUNTS / 25L, ACCOUNTS / 4L);
    // Contracts are decided every fortnight, at last for four weeks together.
    assertThat(
            count(
                """
                select count(*) from invitation i
                  join account a on a.workspace_id = i.workspace_id and a.id = i.account_id
                 where i.workspace_id = ? and i.sent_on > a.churned_on + 30
                """))
        .isZero();
  }

  private static String[] wordsAboutTheIncident() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DemoTests.class.getResourceAsStream("/demo/comments.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 4))
          .filter(cells -> cells.length == 4 && cells[1].equals("incident"))
          .map(cells -> cells[3])
          .toArray(String[]::new);
    }
  }

  private long comments(String where, String[] said) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select count(*) from response
                     where workspace_id = :workspace and comment = any (:said) and
                    """
                        + where)
                .param("workspace", workspace)
                .param("said", said)
                .query(Long.class)
                .single());
  }

  private long count(String sql) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(sql.replace("workspace_id = ?", "workspace_id = :workspace"))
                .param("workspace", workspace)
                .query(Long.class)
                .single());
  }
}
