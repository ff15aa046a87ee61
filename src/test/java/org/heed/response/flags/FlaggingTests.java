package org.heed.response.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.heed.response.authenticity.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that no customer gave are found after they are stored, and only those. */
@HeedTest
class FlaggingTests {

  private static final String LONG_TEXT =
      "This product has changed the way in which we work and I would tell everybody about it.";

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
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA");
  }

  @Test
  void floodFromOneNetworkIsLeftOutAltogetherAndTheScoresStayExact() {
    for (int number = 0; number < 25; number++) {
      confirm(invite(), 10, trace("flood"));
    }
    for (int number = 0; number < 6; number++) {
      confirm(invite(), 3, trace("office"));
    }
    outbox.drain();
    assertThat(flagged("network_flood")).isEqualTo(25);
    assertThat(counting()).isEqualTo(6);
    assertThat(rolledUp()).isEqualTo(6);
  }

  @Test
  void textWrittenFasterThanAnybodyTypesIsFlagged() {
    long quick = invite();
    answers.complete(workspace, quick, 10, LONG_TEXT, List.of(), trace("a").aged(900));
    long slow = invite();
    answers.complete(
        workspace, slow, 10, LONG_TEXT + " Truly.", List.of(), trace("b").aged(40_000));
    long brief = invite();
    answers.complete(workspace, brief, 10, "Great", List.of(), trace("c").aged(900));
    outbox.drain();
    assertThat(response(quick).valid()).isFalse();
    assertThat(response(quick).invalidReason()).contains("than anybody writes");
    assertThat(response(slow).valid()).isTrue();
    assertThat(response(brief).valid()).isTrue();
  }

  @Test
  void sameLongTextFromFiveCustomersIsFlaggedForAllOfThem() {
    for (int number = 0; number < 4; number++) {
      say(LONG_TEXT);
    }
    outbox.drain();
    assertThat(flagged("bulk")).isZero();
    say("  " + LONG_TEXT.toUpperCase(java.util.Locale.ROOT));
    for (int number = 0; number < 6; number++) {
      say("Good");
    }
    outbox.drain();
    assertThat(flagged("bulk")).isEqualTo(5);
    assertThat(counting()).isEqualTo(6);
    assertThat(rolledUp()).isEqualTo(6);
  }

  @Test
  void programsAndNumbersPressedOneAfterTheOtherAreFlagged() {
    long script = invite();
    confirm(script, 9, new Trace(null, null, true, 700));
    long presser = invite();
    for (int score = 0; score <= 10; score++) {
      confirm(presser, score, trace("x"));
    }
    long person = invite();
    confirm(person, 8, trace("y"));
    confirm(person, 9, trace("y"));
    outbox.drain();
    assertThat(response(script).valid()).isFalse();
    assertThat(response(presser).valid()).isFalse();
    assertThat(response(person).valid()).isTrue();
    assertThat(rolledUp()).isEqualTo(1);
  }

  @Test
  void secondAnswerOfOneCustomerWithinADayIsADuplicate() {
    long first = invite();
    long second = invite();
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update invitation set contact_id =
                      (select contact_id from invitation where workspace_id = ? and id = ?)
                     where workspace_id = ? and id = ?
                    """)
                .params(workspace, first, workspace, second)
                .update());
    confirm(first, 9, Trace.NONE);
    confirm(second, 9, Trace.NONE);
    outbox.drain();
    assertThat(response(first).valid()).isTrue();
    assertThat(response(second).valid()).isFalse();
    assertThat(flagged("duplicate")).isEqualTo(1);
  }

  @Test
  void whatAPersonLetsInAgainIsNotFlaggedAgain() {
    long invitation = invite();
    confirm(invitation, 9, new Trace(null, null, true, 700));
    outbox.drain();
    long id = response(invitation).id();
    WorkspaceScope.run(workspace, () -> responses.revalidate(id));
    confirm(invitation, 8, new Trace(null, null, true, 700));
    outbox.drain();
    assertThat(response(invitation).valid()).isTrue();
    assertThat(rolledUp()).isEqualTo(1);
    assertThat(
            WorkspaceScope.call(
                workspace,
                () ->
                    jdbc.sql(
                            "select count(*) from audit_entry where workspace_id = ? and action ="
                                + " ?")
                        .params(workspace, "response.revalidated")
                        .query(Integer.class)
                        .single()))
        .isEqualTo(1);
  }

  @Test
  void withoutProtectionEverythingCounts() {
    touchpoint = asked.touchpoint(workspace, new Reach(Channel.MAIL, Protection.OFF, false));
    for (int number = 0; number < 25; number++) {
      confirm(invite(), 10, trace("flood"));
    }
    confirm(invite(), 9, new Trace(null, null, true, 700));
    outbox.drain();
    assertThat(counting()).isEqualTo(26);
    assertThat(flagged("network_flood")).isZero();
  }

  @Test
  void examiningTheSameAnswersAgainChangesNothing() {
    long invitation = invite();
    confirm(invitation, 9, new Trace(null, null, true, 700));
    outbox.drain();
    confirm(invitation, 3, Trace.NONE);
    confirm(invitation, 4, Trace.NONE);
    outbox.drain();
    assertThat(flagged("scripted")).isEqualTo(1);
    assertThat(rolledUp()).isZero();
  }

  private long invite() {
    return asked.invitation(workspace, touchpoint, account);
  }

  private void say(String words) {
    answers.complete(workspace, invite(), 10, words, List.of(), trace("s").aged(60_000));
  }

  private void confirm(long invitation, int score, Trace trace) {
    answers.confirm(workspace, invitation, score, ConfirmedBy.BUTTON, trace);
  }

  private static Trace trace(String network) {
    return new Trace(network, "agent", false, 5_000);
  }

  private Response response(long invitation) {
    return WorkspaceScope.call(workspace, () -> responses.ofInvitation(invitation).orElseThrow());
  }

  private long flagged(String code) {
    return count(
        "select count(*) from answer_flag where workspace_id = ? and code = '" + code + "'");
  }

  private long counting() {
    return count("select count(*) from response where workspace_id = ? and invalidated_at is null");
  }

  private long rolledUp() {
    return count("select coalesce(sum(answers), 0) from score_day where workspace_id = ?");
  }

  private long count(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }
}
