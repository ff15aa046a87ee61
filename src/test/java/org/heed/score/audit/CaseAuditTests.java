package org.heed.score.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.FollowupScene;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of cases, and the health of accounts, that do not agree with what they come from. */
@HeedTest
class CaseAuditTests {

  /** The scene sends no mails, so what counts these is left out. */
  private static final Set<RollUp> OURS =
      EnumSet.of(
          RollUp.CASE_DAY, RollUp.CASE_DAY_TIME, RollUp.CASE_PROMISE_DAY, RollUp.ACCOUNT_HEALTH);

  private static final String PAGE = "/executive/trust/audits";
  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private Audits audits;
  @Autowired private Incidents incidents;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private FollowupScene scene;

  @BeforeEach
  void anUnhappyCustomerWhoWasCalled() {
    scene = new FollowupScene(context);
    scene.answer(scene.ask(), 3);
    scene.answer(scene.ask(), 9);
    run(
        """
        update follow_up_case set first_contact_at = opened_at + interval '1 hour',
               stage = 'contacted' where workspace_id = ?
        """);
    run("update account set updated_at = now() - interval '1 day' where workspace_id = ?");
    run("update response set updated_at = now() - interval '1 day' where workspace_id = ?");
    run(
        """
        insert into account_health (workspace_id, account_id, week, pulse, computed_at)
        select workspace_id, id, date_trunc('week', now())::date,
               (select round(10 * (sum(score) + 7.0) / (count(*) + 1)) from response
                 where workspace_id = account.workspace_id), now()
          from account where workspace_id = ?
        """);
  }

  private void run(String sql) {
    scene.in(() -> jdbc.sql(sql).param(scene.workspace).update());
  }

  private List<RollUp> open() {
    return scene.in(
        () -> {
          audits.look();
          return incidents.open().stream().map(Incident::rollUp).filter(OURS::contains).toList();
        });
  }

  private String told() {
    return scene.in(
        () ->
            incidents.open().stream()
                .filter(one -> OURS.contains(one.rollUp()))
                .flatMap(one -> one.examples().stream())
                .collect(Collectors.joining("\n")));
  }

  @Test
  void nothingDiffersAfterOrdinaryWork() {
    assertThat(open()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "case_day         | update case_day set kept = kept + 2                       | {1,3,0,",
        "case_day         | delete from case_day                                      | {0,0,0,",
        "case_day_time    | update case_day_time set minutes = minutes + 1            | within 60",
        "case_promise_day | update case_promise_day set late = late + 1               | 1 late",
        "account_health   | update account_health set pulse = pulse - 9               | pulse",
        "account_health   | delete from account_health where account_id = $account    | no health"
      })
  void aDamagedFigureIsSeenNamedAndRepaired(String rollUp, String damage, String words) {
    String sql = damage.replace("$account", Long.toString(scene.account));
    second();
    run(sql + (sql.contains("where") ? " and" : " where") + " workspace_id = ?");
    assertThat(open()).containsExactly(RollUp.of(rollUp));
    assertThat(told()).contains(words);
    assertThat(scene.mails()).anyMatch(mail -> mail.contains(RollUp.of(rollUp).label()));
    assertThat(scene.in(() -> audits.rebuild(RollUp.of(rollUp)))).isTrue();
    assertThat(open()).isEmpty();
  }

  /** Another account with health, so that the week is known when one row is lost. */
  private void second() {
    run(
        """
        insert into account (workspace_id, name, region, created_at, updated_at)
        values (?, 'Second', '', now(), now() - interval '1 day')
        """);
    run(
        """
        insert into account_health (workspace_id, account_id, week, computed_at)
        select workspace_id, id, date_trunc('week', now())::date, now() from account
         where workspace_id = ? and name = 'Second'
        """);
  }

  @Test
  void theIncidentNamesDayAndPersonOnThePage() {
    run("update case_day set opened = opened + 4 where workspace_id = ?");
    open();
    String email = TestWorkspaces.address("owner");
    scene.in(() -> users.create("Pat", email, Role.OWNER, PASSWORD));
    Browser owner = new Browser(port);
    owner.signIn(email, PASSWORD);
    assertThat(owner.get(PAGE).body())
        .contains(
            "Cases by day", "Test CSM", "{5,1,0,0,0,0,0,0} stored, {1,1,0,0,0,0,0,0} counted");
  }
}
