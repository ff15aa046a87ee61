package org.heed.score.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.delivery.InvitationsSent;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stored count that does not agree with the answers is seen, told and put right. */
@HeedTest
class AuditTests {

  private static final ConfirmedBy BUTTON = ConfirmedBy.BUTTON;
  private static final String PAGE = "/executive/trust/audits";
  private static final String PASSWORD = "a long enough password";

  @Autowired private Audits audits;
  @Autowired private AuditLog log;
  @Autowired private Incidents incidents;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private Users users;
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private List<Long> invitations;

  @BeforeEach
  void answerSome() {
    workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    workspaces.person(workspace, "viewer");
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    invitations =
        IntStream.range(0, 12)
            .mapToObj(number -> asked.invitation(workspace, touchpoint, account))
            .toList();
    run("update invitation set sent_on = current_date - 2 where workspace_id = ?");
    run(
        "insert into snapshot_backlog values (?, 1, 0), (?, 2, 0)"
            + " on conflict (workspace_id, series) do update set below_id = 0");
    tellThatMailsWereSent(touchpoint, account);
    IntStream.range(0, 8)
        .forEach(place -> answers.confirm(workspace, invitations.get(place), place, BUTTON));
    outbox.drain();
  }

  private void tellThatMailsWereSent(long touchpoint, long account) {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("select id, sent_on from invitation where workspace_id = ?")
                .param(workspace)
                .query(
                    row -> {
                      outbox.publish(
                          new InvitationsSent(
                              workspace,
                              row.getDate(2).toLocalDate(),
                              List.of(
                                  new InvitationsSent.Group(
                                      touchpoint,
                                      "EMEA",
                                      List.of(row.getLong(1)),
                                      List.of(account)))));
                    }));
  }

  @Test
  void nothingDiffersAfterOrdinaryWork() {
    look();
    assertThat(open()).as("open incidents").isEmpty();
    assertThat(mails()).isZero();
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(log.latest())
                .hasSizeGreaterThanOrEqualTo(RollUp.values().length)
                .allSatisfy(one -> assertThat(one.differing()).isZero())
                .filteredOn(one -> one.rollUp() == RollUp.SCORE_DAY)
                .allSatisfy(one -> assertThat(one.compared()).isEqualTo(8)));
  }

  @ParameterizedTest
  @CsvSource({
    "score_day, update score_day set answers = answers + 3 where workspace_id = ? and score = 2",
    "score_day, delete from score_day where workspace_id = ?",
    "invited_day, update invited_day set answered = answered - 1 where workspace_id = ?",
    "invited_day, update invited_day set sent = 700 where workspace_id = ?",
    "score_total, update score_total set answers = answers + 3 where workspace_id = ?",
    "score_total, delete from score_total where workspace_id = ? and span = 'month'",
    "invited_total, update invited_total set answered = answered - 1 where workspace_id = ?",
    "account_score, update account_score set detractors = 0 where workspace_id = ?",
    "account_score, update account_score set last_surveyed_on = '2020-01-01' where workspace_id = ?"
  })
  void aDamagedRowIsSeenToldOnceAndRepaired(String rollUp, String damage) {
    run(damage);
    look();
    look();
    assertThat(open()).singleElement().satisfies(one -> assertThat(one).isEqualTo(rollUp));
    assertThat(mails()).isOne();
    boolean agrees = WorkspaceScope.call(workspace, () -> audits.rebuild(RollUp.of(rollUp)));
    assertThat(agrees).isTrue();
    look();
    assertThat(open()).isEmpty();
    assertThat(
            count(
                "select count(*) from audit_entry where workspace_id = ? and action ="
                    + " 'score.rebuilt'"))
        .isOne();
  }

  @Test
  void lostStepsOfExploreAreSeenAndCountedAgain() {
    run("delete from fact_step where workspace_id = ? and series = 1 and by = 1");
    look();
    assertThat(open()).containsExactly("facts");
    WorkspaceScope.run(workspace, () -> audits.rebuild(RollUp.FACTS));
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(incidents.latest())
                .singleElement()
                .satisfies(one -> assertThat(one.rebuiltBy()).isNotNull()));
  }

  @Test
  void lostStepsOfInvitationsAreSeenAndCountedAgain() {
    run("delete from fact_step where workspace_id = ? and series = 2 and by = 1");
    look();
    assertThat(open()).containsExactly("invited_facts");
    assertThat(mails()).isOne();
    WorkspaceScope.run(workspace, () -> audits.rebuild(RollUp.INVITED_FACTS));
    assertThat(
            count(
                "select count(*) from snapshot where workspace_id = ? and series = 1"
                    + " and counted is null"))
        .isZero();
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(incidents.latest())
                .singleElement()
                .satisfies(one -> assertThat(one.rebuiltBy()).isNotNull()));
  }

  @Test
  void thePageListsLooksAndOnlyOwnersAndAdminsRebuild() {
    run("update score_day set answers = answers + 3 where workspace_id = ? and score = 2");
    Browser owner = signedIn(Role.OWNER);
    assertThat(owner.get(PAGE).body()).contains("Nobody looked yet");
    owner.post(PAGE);
    assertThat(owner.get(PAGE).body())
        .contains("Does not agree", "score 2: 4 stored, 1 counted", "Last looks");
    Browser viewer = signedIn(Role.VIEWER);
    assertThat(viewer.get(PAGE).body()).contains("4 stored").doesNotContain("Rebuild from");
    assertThat(viewer.post(PAGE + "/score_day/rebuild").statusCode()).isEqualTo(403);
    owner.post(PAGE + "/score_day/rebuild");
    assertThat(owner.get(PAGE).body()).contains("Agrees again").doesNotContain("Does not agree");
  }

  private Browser signedIn(Role role) {
    String address = TestWorkspaces.address(role.key());
    WorkspaceScope.run(workspace, () -> users.create("Test", address, role, PASSWORD));
    Browser browser = new Browser(port);
    browser.signIn(address, PASSWORD);
    return browser;
  }

  @Test
  void answersStillOnTheirWayAreNoDifference() {
    answers.confirm(workspace, invitations.get(10), 9, BUTTON);
    look();
    assertThat(open()).isEmpty();
    outbox.drain();
    look();
    assertThat(open()).isEmpty();
  }

  private void look() {
    WorkspaceScope.run(workspace, audits::look);
  }

  private List<String> open() {
    return WorkspaceScope.call(
        workspace, () -> incidents.open().stream().map(one -> one.rollUp().key()).toList());
  }

  private long mails() {
    return count(
        "select count(*) from staff_mail where workspace_id = ? and dedup_key like 'score-inc%'");
  }

  private long count(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }

  private void run(String sql) {
    WorkspaceScope.run(
        workspace, () -> jdbc.sql(sql.replace("?", Long.toString(workspace))).update());
  }
}
