package org.heed.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class AnswersTests {

  @Autowired private Answers answers;
  @Autowired private Responses responses;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private long account;
  private long invitation;

  @BeforeEach
  void ask() {
    workspace = workspaces.create("Pacific/Auckland");
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA");
    invitation = asked.invitation(workspace, touchpoint, account);
  }

  @Test
  void firstConfirmedScoreIsStoredWithTheFactsOfItsInvitation() {
    assertThat(confirm(9)).isEqualTo(Confirmation.STORED);
    Response response = response();
    assertThat(response.score()).isEqualTo(9);
    assertThat(response.accountId()).isEqualTo(account);
    assertThat(response.touchpointId()).isEqualTo(touchpoint);
    assertThat(response.region()).isEqualTo("EMEA");
    assertThat(response.invitedOn()).isEqualTo("2026-11-01");
    assertThat(response.answeredOn())
        .isEqualTo(
            response.answeredAt().atZone(java.time.ZoneId.of("Pacific/Auckland")).toLocalDate());
    assertThat(response.valid()).isTrue();
    assertThat(response.completedAt()).isNull();
  }

  @Test
  void repeatedConfirmationHasNoEffect() {
    confirm(9);
    assertThat(confirm(9)).isEqualTo(Confirmation.UNCHANGED);
    assertThat(answersStored()).isEqualTo(1);
    assertThat(history()).isEmpty();
  }

  @Test
  void changedScoreKeepsItsHistory() {
    confirm(3);
    assertThat(confirm(8)).isEqualTo(Confirmation.CHANGED);
    assertThat(response().score()).isEqualTo(8);
    assertThat(history())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("score");
              assertThat(change.oldValue()).isEqualTo("3");
              assertThat(change.newValue()).isEqualTo("8");
              assertThat(change.actor()).isEqualTo("respondent");
            });
  }

  @Test
  void commentAndReasonsJoinTheScore() {
    confirm(4);
    answers.complete(workspace, invitation, 4, "Too slow 🐌", List.of("Speed", "Price"));
    answers.complete(workspace, invitation, 4, "Too slow 🐌", List.of("Speed", "Price"));
    Response response = response();
    assertThat(response.comment()).isEqualTo("Too slow 🐌");
    assertThat(response.reasons()).containsExactly("Speed", "Price");
    assertThat(response.completedAt()).isNotNull();
    assertThat(history()).isEmpty();
    answers.complete(workspace, invitation, 5, "Better now", List.of());
    assertThat(history())
        .extracting(Response.Change::field)
        .containsExactly("score", "comment", "reasons");
  }

  @Test
  void completionWithoutAnEarlierConfirmationStoresBoth() {
    answers.complete(workspace, invitation, 10, "Great", List.of());
    assertThat(response().score()).isEqualTo(10);
    assertThat(response().comment()).isEqualTo("Great");
  }

  @Test
  void closedUnsentAndUnknownInvitationsTakeNoAnswer() {
    invitation = asked.invitation(workspace, touchpoint, account, "sent", "-1 minute");
    assertThat(confirm(9)).isEqualTo(Confirmation.CLOSED);
    invitation = asked.invitation(workspace, touchpoint, account, "cancelled", "30 days");
    assertThat(confirm(9)).isEqualTo(Confirmation.CLOSED);
    invitation = Long.MAX_VALUE;
    assertThat(confirm(9)).isEqualTo(Confirmation.UNKNOWN);
    assertThat(answersStored()).isZero();
  }

  @Test
  void anotherWorkspacesInvitationIsUnknown() {
    long other = workspaces.create();
    assertThat(answers.confirm(other, invitation, 9, ConfirmedBy.BUTTON))
        .isEqualTo(Confirmation.UNKNOWN);
    assertThat(answersStored()).isZero();
  }

  @Test
  void numbersBeyondTheScaleAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> confirm(11));
    assertThatIllegalArgumentException().isThrownBy(() -> confirm(-1));
  }

  @Test
  void manyAtOnceAreStoredOnceEach() throws Exception {
    List<Long> invitations =
        IntStream.range(0, 60)
            .mapToObj(number -> asked.invitation(workspace, touchpoint, account))
            .toList();
    List<Callable<Confirmation>> presses =
        IntStream.range(0, 240)
            .<Callable<Confirmation>>mapToObj(
                number ->
                    () ->
                        answers.confirm(
                            workspace, invitations.get(number % 60), 7, ConfirmedBy.BUTTON))
            .toList();
    assertThat(atOnce(presses))
        .containsOnly(Confirmation.STORED, Confirmation.UNCHANGED)
        .filteredOn(Confirmation.STORED::equals)
        .hasSize(60);
    assertThat(answersStored()).isEqualTo(60);
  }

  @Test
  void oneScoreThatTheDatabaseRefusesCostsTheOthersNothing() throws Exception {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update invitation set region = ? where workspace_id = ? and id = ?")
                .params("x".repeat(3), workspace, invitation)
                .update());
    List<Long> others =
        IntStream.range(0, 20)
            .mapToObj(number -> asked.invitation(workspace, touchpoint, account))
            .toList();
    refuseRegion("xxx");
    try {
      List<Callable<Confirmation>> presses =
          IntStream.rangeClosed(0, 20)
              .<Callable<Confirmation>>mapToObj(
                  number ->
                      () ->
                          answers.confirm(
                              workspace,
                              number == 20 ? invitation : others.get(number),
                              7,
                              ConfirmedBy.BUTTON))
              .toList();
      List<Object> outcomes = outcomes(presses);
      assertThat(outcomes.subList(0, 20)).containsOnly(Confirmation.STORED);
      assertThat(outcomes.get(20)).isInstanceOf(Exception.class);
    } finally {
      jdbc.sql("alter table response drop constraint no_such_region").update();
    }
    assertThat(answersStored()).isEqualTo(20);
  }

  @Test
  void importedAnswersAreStoredWithTheirOwnTimes() {
    long version =
        WorkspaceScope.call(
            workspace,
            () -> jdbc.sql("select max(id) from survey_version").query(Long.class).single());
    PastAnswer past =
        new PastAnswer(
            null,
            touchpoint,
            version,
            null,
            account,
            "EMEA",
            6,
            "Früher war \"alles\" besser, {wirklich}",
            List.of("Price, yes", "Speed"),
            "de",
            java.time.Instant.parse("2025-03-01T20:00:00Z"),
            null);
    assertThat(WorkspaceScope.call(workspace, () -> answers.importAll(List.of(past, past))))
        .isEqualTo(2);
    Response stored =
        WorkspaceScope.call(
            workspace,
            () ->
                responses.search(ResponseFilter.EVERYTHING, null, 10).rows().getFirst().response());
    assertThat(stored.answeredOn()).isEqualTo("2025-03-02");
    assertThat(stored.comment()).isEqualTo(past.comment());
    assertThat(stored.reasons()).isEqualTo(past.reasons());
    assertThat(stored.confirmedBy()).isEqualTo("import");
  }

  private void refuseRegion(String region) {
    jdbc.sql(
            "alter table response add constraint no_such_region check (region <> '%s') not valid"
                .formatted(region))
        .update();
  }

  private static List<Confirmation> atOnce(List<Callable<Confirmation>> presses) throws Exception {
    return outcomes(presses).stream().map(Confirmation.class::cast).toList();
  }

  private static List<Object> outcomes(List<Callable<Confirmation>> presses) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Confirmation>> results = threads.invokeAll(presses);
      return results.stream()
          .<Object>map(
              result ->
                  result.state() == Future.State.SUCCESS
                      ? result.resultNow()
                      : result.exceptionNow())
          .toList();
    }
  }

  private Confirmation confirm(int score) {
    return answers.confirm(workspace, invitation, score, ConfirmedBy.BUTTON);
  }

  private Response response() {
    return WorkspaceScope.call(workspace, () -> responses.ofInvitation(invitation).orElseThrow());
  }

  private List<Response.Change> history() {
    return WorkspaceScope.call(workspace, () -> responses.history(response().id()));
  }

  private long answersStored() {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql("select count(*) from response").query(Long.class).single());
  }
}
