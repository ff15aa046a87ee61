package org.heed.followup.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.HeedTest;
import org.heed.followup.FollowupScene;
import org.heed.followup.systemic.IssueRaising;
import org.heed.followup.systemic.IssueState;
import org.heed.followup.systemic.SystemicIssue;
import org.heed.followup.systemic.SystemicIssues;
import org.heed.workspace.Role;
import org.heed.workspace.Teams;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class EscalationsTests {

  @Autowired private ApplicationContext context;
  @Autowired private Escalations escalations;
  @Autowired private IssueRaising raising;
  @Autowired private SystemicIssues issues;
  @Autowired private Teams teams;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long lead;

  @BeforeEach
  void people() {
    scene = new FollowupScene(context);
    lead = scene.person(context, Role.TEAM_LEAD);
    scene.in(
        () -> {
          teams.changeLead(scene.csm, lead);
          return true;
        });
  }

  @Test
  void remindsTheOwnerThenTellsTheLeadThenWhoeverIsAbove() {
    cases(1, "2 hours");
    escalate();
    assertThat(mailsTo(scene.csm)).hasSize(1).allMatch(one -> one.startsWith("Please call soon"));
    due("-1 minute");
    escalate();
    assertThat(mailsTo(lead)).hasSize(1).allMatch(one -> one.startsWith("Nobody has called yet"));
    assertThat(mailsTo(scene.boss)).isEmpty();
    later(25);
    escalate();
    escalate();
    assertThat(mailsTo(lead)).hasSize(1);
    assertThat(mailsTo(scene.boss)).hasSize(1);
    assertThat(mailsTo(scene.csm)).hasSize(1);
  }

  @Test
  void climbsTheTreeOfMeasurePointsOneLevelAfterTheOther() {
    long ofSite = scene.person(context, Role.TEAM_LEAD);
    long ofRegion = scene.person(context, Role.TEAM_LEAD);
    place(ofSite, ofRegion);
    cases(1, "-1 hour");
    escalate();
    assertThat(mailsTo(lead)).hasSize(1);
    assertThat(mailsTo(ofSite)).isEmpty();
    later(25);
    escalate();
    escalate();
    assertThat(mailsTo(ofSite)).hasSize(1);
    assertThat(mailsTo(ofRegion)).isEmpty();
    later(25);
    escalate();
    assertThat(mailsTo(ofRegion)).hasSize(1);
    assertThat(mailsTo(lead)).hasSize(1);
  }

  /** Puts the account at a site within a region. */
  private void place(long ofSite, long ofRegion) {
    scene.in(
        () -> {
          jdbc.sql(
                  """
                  with region as (
                    insert into measure_point (workspace_id, code, name, kind, manager_id, created_at)
                    values (:ws, 'R', 'Region', 'region', :region, now()) returning id),
                  site as (
                    insert into measure_point (workspace_id, parent_id, code, name, kind, manager_id,
                                               created_at)
                    select :ws, id, 'S', 'Site', 'site', :site, now() from region
                    returning id, parent_id)
                  update account set measure_point_id = site.id from site
                   where account.workspace_id = :ws and account.id = :account
                  """)
              .param("ws", scene.workspace)
              .param("region", ofRegion)
              .param("site", ofSite)
              .param("account", scene.account)
              .update();
          return jdbc.sql(
                  """
                  update measure_point p
                     set path = coalesce('/' || p.parent_id, '') || '/' || p.id || '/'
                   where p.workspace_id = ?
                  """)
              .param(scene.workspace)
              .update();
        });
  }

  @Test
  void whoeverWasCalledInTimeIsNoNews() {
    cases(1, "-1 hour");
    scene.in(
        () ->
            jdbc.sql("update follow_up_case set first_contact_at = now() where workspace_id = ?")
                .param(scene.workspace)
                .update());
    assertThat(escalate()).isZero();
  }

  @Test
  void thousandsOfBreachesAreToldOnceByTwoWorkersInOneMailForEachLead() throws Exception {
    cases(2000, "-1 hour");
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> risen = workers.invokeAll(List.of(this::escalate, this::escalate));
      assertThat(risen.get(0).get() + risen.get(1).get()).isEqualTo(2000);
    }
    assertThat(escalate()).isZero();
    assertThat(mailsTo(lead).size()).isBetween(1, 2);
  }

  @Test
  void aCaseOfADeactivatedOwnerIsToldToTheirLead() {
    cases(1, "-1 hour");
    scene.in(
        () ->
            jdbc.sql("update app_user set deactivated_at = now() where workspace_id = ? and id = ?")
                .params(scene.workspace, scene.csm)
                .update());
    assertThat(escalate()).isEqualTo(1);
    assertThat(mailsTo(lead)).hasSize(1);
  }

  @Test
  void casesOfOneCauseRaiseOneIssueWhoseClosingTellsTheOwners() {
    cases(5, "1 day");
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update follow_up_case set state = 'closed', outcome = 'solved',
                           root_cause = 'support', closed_at = now(), closing_note = ''
                     where workspace_id = ?
                    """)
                .param(scene.workspace)
                .update());
    raise();
    raise();
    List<SystemicIssue> all = scene.in(issues::all);
    assertThat(all).hasSize(1);
    SystemicIssue issue = all.getFirst();
    assertThat(issue.title()).isEqualTo("Support");
    assertThat(issue.cases()).isEqualTo(5);
    assertThat(issue.accounts()).isEqualTo(1);
    scene.as(
        lead,
        () -> {
          issues.change(
              issue.id(), issue.revision(), lead, IssueState.CLOSED, "We answer within a day.");
          return true;
        });
    assertThat(mailsTo(scene.csm)).containsExactly("Fixed: Support");
    raise();
    assertThat(scene.in(issues::all)).as("old cases raise it no more").hasSize(1);
  }

  private void raise() {
    scene.in(
        () -> {
          raising.raise();
          return true;
        });
  }

  private int escalate() {
    return scene.in(escalations::escalate);
  }

  /** So many open cases of the CSM, due so long from now. */
  private void cases(int count, String due) {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    insert into follow_up_case (workspace_id, response_id, account_id,
                      touchpoint_id, owner_id, score, state, opened_at, opened_on, due_at)
                    select ?, -n, ?, ?, ?, 3, 'open', now() - interval '2 days', current_date,
                           now() + ?::interval
                      from generate_series(1, ?) n
                    """)
                .params(scene.workspace, scene.account, scene.touchpoint, scene.csm, due, count)
                .update());
  }

  private void due(String due) {
    scene.in(
        () ->
            jdbc.sql(
                    "update follow_up_case set due_at = now() + ?::interval where workspace_id = ?")
                .params(due, scene.workspace)
                .update());
  }

  /** As if everything had happened so many hours earlier. */
  private void later(int hours) {
    for (String table : List.of("follow_up_case", "escalation")) {
      scene.in(
          () ->
              jdbc.sql(
                      "update %s set due_at = due_at - make_interval(hours => ?) where workspace_id = ?"
                          .formatted(table))
                  .params(hours, scene.workspace)
                  .update());
    }
  }

  private List<String> mailsTo(long userId) {
    return scene.in(
        () ->
            jdbc.sql(
                    """
                    select subject from staff_mail
                     where workspace_id = ? and recipient = ? order by id
                    """)
                .params(scene.workspace, users.get(userId).email())
                .query(String.class)
                .list());
  }
}
