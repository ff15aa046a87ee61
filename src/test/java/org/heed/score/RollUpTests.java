package org.heed.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.CustomerPanel.AccountScore;
import org.heed.delivery.InvitationsSent;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.response.PastAnswer;
import org.heed.response.Responses;
import org.heed.statistics.ScoreCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roll-ups equal a recount from the raw answers, whatever happened to these. */
@HeedTest
class RollUpTests {

  private static final int STEPS = 150;
  private static final LocalDate SENT_ON = LocalDate.of(2026, 11, 1);

  @Autowired private Answers answers;
  @Autowired private Responses responses;
  @Autowired private Scores scores;
  @Autowired private AccountScores accountScores;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private List<Long> accounts;
  private List<Long> invitations;

  @BeforeEach
  void ask() {
    workspace = workspaces.create("America/New_York");
    touchpoint = asked.touchpoint(workspace);
    accounts =
        IntStream.range(0, 4)
            .mapToObj(number -> asked.account(workspace, number % 2 == 0 ? "EMEA" : "AMER"))
            .toList();
    invitations =
        IntStream.range(0, 30)
            .mapToObj(number -> asked.invitation(workspace, touchpoint, accounts.get(number % 4)))
            .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyRollUpEqualsARecountAfterRandomHistoriesOfTwoWriters(long seed) {
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> live(seed * 1000));
    live(seed);
    other.join();
    outbox.drain();
    assertThat(stored()).containsExactlyInAnyOrderElementsOf(recounted());
    assertThat(totals("score_total", "score, sum(answers)"))
        .isEqualTo(totalsOfDays("score_day", "score, sum(answers)"))
        .isNotEmpty();
    assertThat(totals("invited_total", "sum(sent), sum(answered)"))
        .isEqualTo(totalsOfDays("invited_day", "sum(sent), sum(answered)"))
        .isNotEmpty();
    assertThat(accountsAsStored()).isEqualTo(accountsRecounted()).isNotEmpty();
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(scores.responseRate(new Period(SENT_ON, SENT_ON), Slice.ALL).answered())
                .isEqualTo(answeredAsRecounted()));
  }

  private void live(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int step = 0; step < STEPS; step++) {
      act(random);
    }
  }

  private void act(RandomGenerator random) {
    long invitation = invitations.get(random.nextInt(invitations.size()));
    int score = random.nextInt(11);
    switch (random.nextInt(10)) {
      case 0 -> answers.complete(workspace, invitation, score, "words " + score, List.of());
      case 1 -> judge(invitation, true);
      case 2 -> judge(invitation, false);
      case 3 -> importOne(random, score);
      case 4 -> answers.confirm(workspace, invitation, score, ConfirmedBy.INTERACTION);
      case 5 -> answers.scoreOpened(workspace, invitation, score);
      case 6 -> outbox.drain();
      default -> answers.confirm(workspace, invitation, score, ConfirmedBy.BUTTON);
    }
  }

  private void judge(long invitation, boolean invalidate) {
    WorkspaceScope.run(
        workspace,
        () ->
            responses
                .ofInvitation(invitation)
                .ifPresent(
                    response -> {
                      if (invalidate) {
                        responses.invalidate(response.id(), "not genuine");
                      } else {
                        responses.revalidate(response.id());
                      }
                    }));
  }

  private void importOne(RandomGenerator random, int score) {
    PastAnswer past =
        new PastAnswer(
            null,
            touchpoint,
            1,
            null,
            accounts.get(random.nextInt(4)),
            "APAC",
            score,
            null,
            List.of(),
            null,
            Instant.parse("2025-06-01T02:00:00Z").plusSeconds(random.nextInt(40_000_000)),
            null);
    WorkspaceScope.run(workspace, () -> answers.importAll(List.of(past, past)));
  }

  @Test
  void scoresAreReadByPeriodTouchpointAndRegion() {
    answers.confirm(workspace, invitations.get(0), 10, ConfirmedBy.BUTTON);
    answers.confirm(workspace, invitations.get(1), 7, ConfirmedBy.BUTTON);
    answers.confirm(workspace, invitations.get(2), 2, ConfirmedBy.BUTTON);
    outbox.drain();
    WorkspaceScope.run(
        workspace,
        () -> {
          LocalDate day = responses.ofInvitation(invitations.get(0)).orElseThrow().answeredOn();
          Period period = Period.lastDays(7, day);
          assertThat(scores.counts(period, Slice.ALL)).isEqualTo(new ScoreCounts(1, 1, 1));
          assertThat(scores.counts(period, new Slice(touchpoint, "AMER")))
              .isEqualTo(new ScoreCounts(0, 1, 0));
          assertThat(scores.counts(period.previous(), Slice.ALL)).isEqualTo(ScoreCounts.NONE);
          assertThat(scores.counts(period, new Slice(touchpoint + 1, null)))
              .isEqualTo(ScoreCounts.NONE);
          assertThat(scores.distribution(period, Slice.ALL))
              .containsExactly(0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1);
          YearMonth month = YearMonth.from(day);
          assertThat(scores.monthly(month.minusMonths(2), month, Slice.ALL))
              .extracting(MonthScore::counts)
              .containsExactly(ScoreCounts.NONE, ScoreCounts.NONE, new ScoreCounts(1, 1, 1));
          assertThat(scores.regions()).containsExactly("AMER", "EMEA");
        });
  }

  @Test
  void responseRateCountsAnswersByTheDayOfSending() {
    WorkspaceScope.run(
        workspace,
        () ->
            outbox.publish(
                new InvitationsSent(
                    workspace,
                    SENT_ON,
                    List.of(
                        new InvitationsSent.Group(
                            touchpoint, "EMEA", invitations, List.of(accounts.get(0)))))));
    answers.confirm(workspace, invitations.get(0), 10, ConfirmedBy.BUTTON);
    answers.confirm(workspace, invitations.get(1), 10, ConfirmedBy.BUTTON);
    outbox.drain();
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThat(scores.responseRate(new Period(SENT_ON, SENT_ON), Slice.ALL))
              .isEqualTo(new ResponseRate(30, 2));
          assertThat(accountScores.forAccount(accounts.get(0)).orElseThrow().lastSurveyedOn())
              .isEqualTo(SENT_ON);
        });
  }

  @Test
  void accountShowsItsLatestScoreAndTheTrendOverTheOnesBefore() {
    long account = accounts.get(0);
    int[] given = {2, 4, 6, 9};
    for (int place = 0; place < given.length; place++) {
      answers.confirm(workspace, invitations.get(place * 4), given[place], ConfirmedBy.BUTTON);
    }
    outbox.drain();
    AccountScore score =
        WorkspaceScope.call(workspace, () -> accountScores.forAccount(account).orElseThrow());
    assertThat(score.latestScore()).isEqualTo(9);
    assertThat(score.trend()).isEqualByComparingTo("5.0");
    assertThat(score.answers()).isEqualTo(4);
    assertThat(score.detractors()).isEqualTo(3);
    assertThat(score.promoters()).isEqualTo(1);
  }

  private List<Map<String, Object>> stored() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select touchpoint_id, day, region, score, answers::bigint as answers
                      from score_day where workspace_id = ? and answers <> 0
                    """)
                .param(workspace)
                .query()
                .listOfRows());
  }

  /** By day and by month; what came to nothing again is not told. */
  private List<String> totals(String table, String counts) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select concat_ws(' ', span, since, region, %1$s) from %2$s
                     where workspace_id = ? and kind = 'rnps' group by span, since, region%3$s
                    having concat_ws(' ', %1$s) !~ '(^| )0( 0)?$' order by 1
                    """
                        .formatted(counts, table, counts.startsWith("score") ? ", score" : ""))
                .param(workspace)
                .query(String.class)
                .list());
  }

  private List<String> totalsOfDays(String table, String counts) {
    return totals(
        """
        (select workspace_id, 'rnps' as kind, span, since, d.* from %s d
          cross join lateral (values ('day', day), ('month', date_trunc('month', day)::date))
                  as spans (span, since))
        """
                .formatted(table)
                .replace("select workspace_id, ", "select ")
            + " as days",
        counts);
  }

  private List<Map<String, Object>> recounted() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select touchpoint_id, answered_on as day, region, score, count(*) as answers
                      from response where workspace_id = ? and invalidated_at is null
                     group by touchpoint_id, answered_on, region, score
                    """)
                .param(workspace)
                .query()
                .listOfRows());
  }

  private List<String> accountsAsStored() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select concat_ws(' ', account_id, answers, promoters, passives, detractors,
                                     latest_score, trend)
                      from account_score where workspace_id = ? and answers > 0
                     order by account_id
                    """)
                .param(workspace)
                .query(String.class)
                .list());
  }

  private List<String> accountsRecounted() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    with placed as (
                      select *, row_number() over (partition by account_id
                                                   order by answered_at desc, id desc) as place
                        from response where workspace_id = ? and invalidated_at is null)
                    select concat_ws(' ', account_id, count(*),
                             count(*) filter (where score > 8),
                             count(*) filter (where score in (7, 8)),
                             count(*) filter (where score < 7),
                             sum(score) filter (where place = 1),
                             (sum(score) filter (where place = 1)
                               - avg(score) filter (where place in (2, 3, 4)))::numeric(4, 1))
                      from placed group by account_id order by account_id
                    """)
                .param(workspace)
                .query(String.class)
                .list());
  }

  private long answeredAsRecounted() {
    return jdbc.sql(
            """
            select count(*) from response
             where workspace_id = ? and invited_on = ? and invalidated_at is null
            """)
        .params(workspace, SENT_ON)
        .query(Long.class)
        .single();
  }
}
