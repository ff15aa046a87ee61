package org.heed.score.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.merge.MergeOrder;
import org.heed.customer.merge.Merges;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.response.PastAnswer;
import org.heed.response.Responses;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happened to answers, their facts equal a recount of the raw rows. */
@HeedTest
class FactsTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final int SEGMENT = SnapshotAttribute.SEGMENT.number();
  private static final int REGION = SnapshotAttribute.REGION.number();
  private static final List<String> SEGMENTS = List.of("SMB", "Enterprise", "Public");

  @Autowired private Answers answers;
  @Autowired private Responses responses;
  @Autowired private Outbox outbox;
  @Autowired private Facts facts;
  @Autowired private Sealing sealing;
  @Autowired private Merges merges;
  @Autowired private Attributes attributes;
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
        IntStream.range(0, 6)
            .mapToObj(number -> asked.account(workspace, number % 2 == 0 ? "EMEA" : "AMER"))
            .toList();
    IntStream.range(0, 6).forEach(number -> move(number, SEGMENTS.get(number % 3)));
    invitations =
        IntStream.range(0, 36)
            .mapToObj(number -> asked.invitation(workspace, touchpoint, accounts.get(number % 6)))
            .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everySliceEqualsARecountAfterARandomHistory(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int step = 0; step < 120; step++) {
      act(random);
    }
    outbox.drain();
    assertThat(bySegmentAndRegion()).isNotEmpty().isEqualTo(recount("a.segment", "r.region"));
  }

  @Test
  void sealedFactsCountAsBeforeAndLaterChangesStillArrive() {
    importMany(350);
    List<String> before = bySegmentAndRegion();
    WorkspaceScope.run(workspace, () -> sealing.seal(100));
    assertThat(unsealed()).isEqualTo(50);
    assertThat(bySegmentAndRegion()).isEqualTo(before).isEqualTo(recount("a.segment", "r.region"));
    answers.confirm(workspace, invitations.get(0), 10, ConfirmedBy.BUTTON);
    List<Long> some =
        WorkspaceScope.call(
            workspace,
            () ->
                jdbc.sql("select id from response where workspace_id = ? order by id limit 40")
                    .param(workspace)
                    .query(Long.class)
                    .list());
    WorkspaceScope.run(workspace, () -> some.forEach(id -> responses.invalidate(id, "not real")));
    outbox.drain();
    assertThat(bySegmentAndRegion())
        .isNotEqualTo(before)
        .isEqualTo(recount("a.segment", "r.region"));
  }

  @Test
  void anAnswerKeepsTheSegmentOfItsDayUnlessTodayIsAskedFor() {
    answers.confirm(workspace, invitations.get(0), 9, ConfirmedBy.BUTTON);
    outbox.drain();
    move(0, "Never seen before");
    answers.confirm(workspace, invitations.get(6), 3, ConfirmedBy.BUTTON);
    outbox.drain();
    assertThat(bySegment(false)).containsExactlyInAnyOrder("Never seen before 3:1", "SMB 9:1");
    assertThat(bySegment(true))
        .containsExactlyInAnyOrder("Never seen before 3:1", "Never seen before 9:1");
    move(0, "Only today");
    assertThat(bySegment(true)).containsExactlyInAnyOrder("Only today 3:1", "Only today 9:1");
  }

  @Test
  void anAnswerOfAMergedAccountIsTodayWhatTheOneThatStayedIs() {
    answers.confirm(workspace, invitations.get(0), 9, ConfirmedBy.BUTTON);
    outbox.drain();
    MergeOrder order = MergeOrder.of(accounts.get(0), accounts.get(1), "twice", Map.of());
    WorkspaceScope.run(workspace, () -> merges.accounts(order));
    outbox.drain();
    assertThat(bySegment(false)).containsExactly("SMB 9:1");
    assertThat(bySegment(true)).containsExactly("Enterprise 9:1");
  }

  @Test
  void kindsAreNeverCountedTogether() {
    long effort =
        asked.touchpoint(
            workspace, SurveyTemplates.relationship("Acme").edit().kind(SurveyKind.CES7).done());
    answers.confirm(workspace, invitations.get(0), 7, ConfirmedBy.BUTTON);
    answers.confirm(
        workspace, asked.invitation(workspace, effort, accounts.get(0)), 7, ConfirmedBy.BUTTON);
    outbox.drain();
    assertThat(total(query(Series.ANSWERS, Counted.SCORE, SurveyKind.RNPS))).isEqualTo(1);
    assertThat(total(query(Series.ANSWERS, Counted.SCORE, SurveyKind.CES7))).isEqualTo(1);
    assertThat(total(query(Series.ANSWERS, Counted.SCORE, SurveyKind.CSAT5))).isZero();
  }

  @Test
  void invitationsAreCountedOnceAndKnowWhetherTheyWereAnswered() {
    answers.confirm(workspace, invitations.get(0), 9, ConfirmedBy.BUTTON);
    answers.complete(workspace, invitations.get(0), 9, "Good", List.of());
    answers.confirm(workspace, invitations.get(1), 9, ConfirmedBy.BUTTON);
    outbox.drain();
    FactQuery rate = query(Series.INVITATIONS, Counted.DONE, SurveyKind.RNPS);
    assertThat(values(rate)).containsExactly(0, 2);
    assertThat(values(query(Series.ANSWERS, Counted.DONE, SurveyKind.RNPS))).containsExactly(1, 1);
    assertThat(values(query(Series.ANSWERS, Counted.WAIT, SurveyKind.RNPS))[2]).isEqualTo(2);
    WorkspaceScope.run(
        workspace,
        () ->
            responses.invalidate(
                responses.ofInvitation(invitations.get(1)).orElseThrow().id(), "not real"));
    outbox.drain();
    assertThat(values(rate)).containsExactly(1, 1);
  }

  @Test
  void ownAttributesOfAccountsAndContactsCanBeSplitBy() {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update account set attributes = '{\"plan\":\"Gold\"}' where workspace_id = ?")
                .param(workspace)
                .update());
    answers.confirm(workspace, invitations.get(0), 9, ConfirmedBy.BUTTON);
    outbox.drain();
    WorkspaceScope.run(
        workspace,
        () -> {
          int plan = attributes.find("x.plan").orElseThrow().number();
          FactCells cells =
              facts.count(
                  new FactQuery(
                      Series.ANSWERS,
                      Counted.SCORE,
                      SurveyKind.RNPS,
                      List.of(FIRST),
                      LAST,
                      Map.of(plan, Set.of(1)),
                      List.of(plan),
                      false));
          assertThat(cells.present(0)).containsExactly(1);
          assertThat(attributes.values(plan)).containsExactly(Map.entry(1, "Gold"));
        });
  }

  @Test
  void anEmptyPeriodHasNoCountsAndNoParts() {
    FactCells cells =
        WorkspaceScope.call(
            workspace,
            () ->
                facts.count(
                    new FactQuery(
                        Series.ANSWERS,
                        Counted.SCORE,
                        SurveyKind.RNPS,
                        List.of(FIRST, FIRST.plusDays(1)),
                        FIRST.plusDays(1),
                        Map.of(),
                        List.of(SEGMENT),
                        false)));
    assertThat(cells.present(0)).isEmpty();
    assertThat(cells.values(1, 0, 0)).containsOnly(0);
  }

  private void act(RandomGenerator random) {
    long invitation = invitations.get(random.nextInt(invitations.size()));
    int score = random.nextInt(11);
    switch (random.nextInt(8)) {
      case 0 -> answers.complete(workspace, invitation, score, "words " + score, List.of());
      case 1, 2 -> judge(invitation, random.nextBoolean());
      case 3 -> outbox.drain();
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

  private void importMany(int count) {
    List<PastAnswer> past = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      past.add(
          new PastAnswer(
              null,
              touchpoint,
              1,
              null,
              accounts.get(i % 6),
              i % 2 == 0 ? "EMEA" : "AMER",
              i % 11,
              null,
              List.of(),
              null,
              FIRST.plusDays(i % 300).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC),
              null));
    }
    WorkspaceScope.run(workspace, () -> answers.importAll(past));
    outbox.drain();
  }

  private void move(int account, String segment) {
    asked.belong(workspace, accounts.get(account), segment);
  }

  private FactQuery query(Series series, Counted counted, SurveyKind kind) {
    return new FactQuery(series, counted, kind, List.of(FIRST), LAST, Map.of(), List.of(), false);
  }

  private long total(FactQuery query) {
    return java.util.stream.LongStream.of(values(query)).sum();
  }

  private long[] values(FactQuery query) {
    return WorkspaceScope.call(workspace, () -> facts.count(query).values(0, 0, 0));
  }

  private List<String> bySegment(boolean today) {
    return lines(List.of(SEGMENT), today).stream().map(line -> line.replace("| ", "")).toList();
  }

  private List<String> bySegmentAndRegion() {
    return lines(List.of(SEGMENT, REGION), false);
  }

  private List<String> lines(List<Integer> splits, boolean today) {
    return WorkspaceScope.call(
        workspace,
        () -> {
          FactCells cells =
              facts.count(
                  new FactQuery(
                      Series.ANSWERS,
                      Counted.SCORE,
                      SurveyKind.RNPS,
                      List.of(FIRST),
                      LAST,
                      Map.of(),
                      splits,
                      today));
          Map<Integer, String> first = attributes.values(splits.getFirst());
          Map<Integer, String> second =
              splits.size() > 1 ? attributes.values(splits.get(1)) : Map.of(0, "");
          List<String> lines = new ArrayList<>();
          for (int one : cells.present(0)) {
            for (int other : cells.present(1)) {
              long[] values = cells.values(0, one, other);
              for (int value = 0; value < values.length; value++) {
                if (values[value] > 0) {
                  String name = first.get(one) + " | " + second.get(other);
                  lines.add((name.strip() + " " + (value - 1) + ":" + values[value]));
                }
              }
            }
          }
          return lines.stream().sorted().toList();
        });
  }

  private List<String> recount(String first, String second) {
    return WorkspaceScope.call(
            workspace,
            () ->
                jdbc.sql(
                        """
                        select %s || ' | ' || %s || ' ' || score || ':' || count(*)
                          from response r join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
                         where r.workspace_id = ? and r.invalidated_at is null
                         group by %s, %s, score
                        """
                            .formatted(first, second, first, second))
                    .param(workspace)
                    .query(String.class)
                    .list())
        .stream()
        .sorted()
        .toList();
  }

  private long unsealed() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from fact_step where workspace_id = ? and series = 1")
                .param(workspace)
                .query(Long.class)
                .single());
  }
}
