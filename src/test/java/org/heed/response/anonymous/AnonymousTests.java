package org.heed.response.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.response.AnonymousAnswers;
import org.heed.response.Answers;
import org.heed.response.Completion;
import org.heed.response.Confirmation;
import org.heed.response.ConfirmedBy;
import org.heed.response.ResponseFilter;
import org.heed.response.Responses;
import org.heed.response.authenticity.Trace;
import org.heed.response.flags.Flags;
import org.heed.response.open.Arrival;
import org.heed.response.open.OpenAnswers;
import org.heed.response.open.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody can say who gave an anonymous answer, and few of them are never shown. */
@HeedTest
class AnonymousTests {

  @Autowired private AnonymousAnswers anonymous;
  @Autowired private Mingler mingler;
  @Autowired private OpenAnswers open;
  @Autowired private Flags flags;
  @Autowired private Answers answers;
  @Autowired private Responses responses;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private long account;

  @BeforeEach
  void ask() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace, new Reach(Channel.MAIL, Protection.STANDARD, true));
    account = asked.account(workspace, "EMEA");
  }

  @Test
  void nothingStoredLeadsToThePersonOrTheTime() {
    long invitation = invite();
    long id = answer(invitation, 3);
    WorkspaceScope.run(
        workspace, () -> anonymous.complete(id, Completion.of("Too loud", List.of("Price"))));
    assertThat(
            text(
                """
                select concat_ws('|', invitation_id, contact_id, account_id, nullif(region, ''), invited_on,
                                 comment, answered_at - answered_on::timestamptz,
                                 updated_at = answered_at, completed_at = answered_at)
                  from response where workspace_id = ?
                """))
        .isEqualTo("Too loud|12:00:00|t|t");
    assertThat(text("select count(*)::text from answer_trace where workspace_id = ?"))
        .isEqualTo("0");
    assertThat(text("select string_agg(payload::text, ' ') from outbox where workspace_id = ?"))
        .satisfiesAnyOf(
            none -> assertThat(none).isNull(),
            waiting -> assertThat(waiting).doesNotContain("\"invitationId\": " + invitation));
    outbox.drain();
    assertThat(text("select count(*)::text from outbox where workspace_id = ?")).isEqualTo("0");
  }

  @Test
  void anInvitationIsUsedOnceAndNeverThroughTheOrdinaryWay() {
    long invitation = invite();
    assertThat(answers.confirm(workspace, invitation, 9, ConfirmedBy.BUTTON))
        .isEqualTo(Confirmation.UNKNOWN);
    answer(invitation, 9);
    assertThat(WorkspaceScope.call(workspace, () -> anonymous.store(invitation, 2))).isEmpty();
    assertThat(text("select count(*)::text from response where workspace_id = ?")).isEqualTo("1");
  }

  @Test
  void ordinaryTouchpointsTakeNoAnonymousAnswers() {
    long ordinary = asked.invitation(workspace, asked.touchpoint(workspace), account);
    assertThat(WorkspaceScope.call(workspace, () -> anonymous.store(ordinary, 2))).isEmpty();
  }

  @Test
  void minglingLeavesOneTransactionAndNoOrder() {
    for (int number = 0; number < 12; number++) {
      answer(invite(), number % 11);
    }
    WorkspaceScope.run(workspace, mingler::mingle);
    assertThat(text("select count(distinct xmin::text)::text from response where workspace_id = ?"))
        .isEqualTo("1");
    assertThat(
            text(
                "select count(distinct xmin::text)::text from anonymous_use where workspace_id ="
                    + " ?"))
        .isEqualTo("1");
    assertThat(
            text(
                """
                select (string_agg(invitation_id::text, ',' order by ctid)
                     <> string_agg(invitation_id::text, ',' order by invitation_id))::text
                  from anonymous_use where workspace_id = ?
                """))
        .as("the uses lie in another order than they came; by chance once in 479 million runs not")
        .isEqualTo("true");
    assertThat(text("select count(*)::text from anonymous_fresh where workspace_id = ?"))
        .isEqualTo("0");
    assertThat(
            text("select count(*)::text from invitation where workspace_id = ? and not answered"))
        .isEqualTo("0");
  }

  @Test
  void fewerThanFiveAreNeverListed() {
    long first = 0;
    for (int number = 0; number < 4; number++) {
      first = answer(invite(), 9);
    }
    long one = first;
    outbox.drain();
    assertThat(listed(ResponseFilter.EVERYTHING)).isZero();
    WorkspaceScope.run(workspace, () -> assertThat(responses.named(one)).isEmpty());
    WorkspaceScope.run(workspace, () -> assertThat(responses.find(one)).isEmpty());
    answer(invite(), 2);
    outbox.drain();
    assertThat(listed(ResponseFilter.EVERYTHING)).isEqualTo(5);
    WorkspaceScope.run(workspace, () -> assertThat(responses.named(one)).isPresent());
    WorkspaceScope.run(workspace, () -> assertThat(responses.find(one)).isPresent());
    assertThat(listed(onlyScore(2))).isZero();
    assertThat(listed(onlyScore(9))).isZero();
    answer(invite(), 9);
    assertThat(listed(onlyScore(9))).isEqualTo(5);
    assertThat(listed(ResponseFilter.ofAccount(account))).isZero();
  }

  @Test
  void theResponseRateCountsTheAnswersOnceTheyAreMingled() {
    answer(invite(), 9);
    answer(invite(), 3);
    outbox.drain();
    assertThat(
            text("select coalesce(sum(answered), 0)::text from invited_day where workspace_id = ?"))
        .isEqualTo("0");
    WorkspaceScope.run(workspace, mingler::mingle);
    outbox.drain();
    answer(invite(), 3);
    WorkspaceScope.run(workspace, mingler::mingle);
    outbox.drain();
    assertThat(text("select sum(answered)::text from invited_day where workspace_id = ?"))
        .isEqualTo("3");
  }

  @Test
  void aDetractorWhomNobodyKnowsOpensNoCase() {
    answer(invite(), 0);
    outbox.drain();
    assertThat(text("select count(*)::text from follow_up_case where workspace_id = ?"))
        .isEqualTo("0");
  }

  @Test
  void anAnswerFromAPageKeepsNeitherItsKeyNorItsTimeButIsStoredOnce() {
    start();
    UUID key = UUID.randomUUID();
    assertThat(open.submit(workspace, arrival(key, 4))).isEqualTo(Confirmation.STORED);
    assertThat(open.submit(workspace, arrival(key, 4))).isEqualTo(Confirmation.UNCHANGED);
    assertThat(open.submit(workspace, arrival(key, 5))).isEqualTo(Confirmation.CHANGED);
    assertThat(open.complete(workspace, touchpoint, key, Completion.of("Dusty", List.of())))
        .isTrue();
    assertThat(open.submit(workspace, arrival(key, 9))).isEqualTo(Confirmation.UNCHANGED);
    assertThat(text("select count(*)::text from open_answer where workspace_id = ?"))
        .isEqualTo("0");
    assertThat(text("select count(*)::text from response_change where workspace_id = ?"))
        .isEqualTo("0");
    assertThat(
            text(
                """
                select concat_ws('|', contact_id, score, comment, answered_at - answered_on::timestamptz,
                                 updated_at = answered_at, completed_at = answered_at,
                                 id > 1000000000000)
                  from response where workspace_id = ?
                """))
        .isEqualTo("5|Dusty|12:00:00|t|t|t");
  }

  @Test
  void answersFromPagesAreMingledToo() {
    start();
    for (int number = 0; number < 6; number++) {
      open.submit(workspace, arrival(UUID.randomUUID(), 7));
    }
    WorkspaceScope.run(workspace, mingler::mingle);
    assertThat(text("select count(distinct xmin::text)::text from response where workspace_id = ?"))
        .isEqualTo("1");
  }

  @Test
  void flaggedAnswersAreListedOnlyWithFourOthers() {
    for (int number = 0; number < 5; number++) {
      long id = answer(invite(), 2);
      WorkspaceScope.run(
          workspace,
          () ->
              jdbc.sql("insert into answer_flag values (?, ?, 'bulk', now(), null, null)")
                  .params(workspace, id)
                  .update());
      assertThat(
              WorkspaceScope.call(
                  workspace, () -> flags.list(LocalDate.EPOCH, LocalDate.of(2099, 1, 1), null, 50)))
          .hasSize(number < 4 ? 0 : 5);
    }
  }

  private void start() {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update touchpoint set state = 'running' where workspace_id = ? and id = ?")
                .params(workspace, touchpoint)
                .update());
  }

  private Arrival arrival(UUID key, int score) {
    return new Arrival(
        key,
        touchpoint,
        "web",
        score,
        Visitor.STRANGER,
        null,
        Duration.ZERO,
        Trace.NONE,
        Map.of("page", "/prices"));
  }

  private static ResponseFilter onlyScore(int score) {
    return ResponseFilter.builder().score(score).build();
  }

  private long listed(ResponseFilter filter) {
    return WorkspaceScope.call(
        workspace, () -> (long) responses.search(filter, null, 50).rows().size());
  }

  private long invite() {
    return asked.invitation(workspace, touchpoint, account);
  }

  private long answer(long invitation, int score) {
    return WorkspaceScope.call(workspace, () -> anonymous.store(invitation, score).orElseThrow());
  }

  private String text(String sql) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(sql)
                .param(workspace)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single());
  }
}
