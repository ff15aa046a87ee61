package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountRole;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.event.TriggerEvent;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.heed.workspace.calendar.Holidays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each rule leaves out whom it should, and says so. */
@HeedTest
class RulesTests {

  private static final LocalDate DAY = LocalDate.of(2043, 3, 4);

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired Holidays holidays;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;
  private ProgramFixture program;
  private long workspace;

  @BeforeEach
  void workspace() {
    program = new ProgramFixture(jdbc, touchpoints);
    workspace = workspaces.create();
  }

  @Test
  void anAccountIsAskedNoMoreThanItsClockAllowsAndSponsorsComeFirst() {
    WorkspaceScope.run(
        workspace,
        () -> {
          contacts("user", "user", "user", "sponsor");
          plan(
              wave(
                  new Rules(
                      List.of(new AskingClock(Scope.ACCOUNT, 2, 30)),
                      Exclusions.USUAL,
                      List.of(new RoleShare(AccountRole.SPONSOR, 1, 9)),
                      null)),
              DAY);

          assertThat(invitedRoles()).hasSize(2).contains("sponsor");
          assertThat(reasons()).containsExactly("account_limit", "account_limit");
        });
  }

  @Test
  void aRoleIsAskedNoMoreThanItsShare() {
    WorkspaceScope.run(
        workspace,
        () -> {
          contacts("user", "user", "user", "sponsor");
          plan(
              wave(
                  new Rules(
                      List.of(),
                      Exclusions.USUAL,
                      List.of(new RoleShare(AccountRole.USER, 1, 2)),
                      null)),
              DAY);

          assertThat(invitedRoles()).containsExactlyInAnyOrder("user", "user", "sponsor");
          assertThat(reasons()).containsExactly("role_covered");
        });
  }

  @Test
  void aSampleIsAsLargeAsNeededAndTheSameForTheSameSeed() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(3_000);
          Sampling sampling = new Sampling(10, 50, Sampling.Stratum.ROLE, 42);
          plan(wave(new Rules(List.of(), Exclusions.USUAL, List.of(), sampling), 0), DAY);
          List<Long> first = invited();
          jdbc.sql("delete from invitation where workspace_id = ?").param(workspace).update();
          plan(wave(new Rules(List.of(), Exclusions.USUAL, List.of(), sampling), 0), DAY);

          assertThat((long) first.size())
              .isEqualTo(sampling.invitations(3_000))
              .isBetween(400L, 500L);
          assertThat(invited()).containsExactlyInAnyOrderElementsOf(first);
        });
  }

  @Test
  void sparesOpenTicketsListsNewAccountsAndThoseWhoNeverAgreed() {
    WorkspaceScope.run(
        workspace,
        () -> {
          List<Long> ids = contacts("user", "user", "user", "user");
          jdbc.sql(
                  "insert into support_ticket (workspace_id, source, external_id, contact_id,"
                      + " opened_at, reported_at) values (?, 'desk', '1', ?, now(), now())")
              .params(workspace, ids.get(0))
              .update();
          jdbc.sql("update contact set email = 'x@internal.test' where id = ?")
              .param(ids.get(1))
              .update();
          jdbc.sql("insert into never_ask values (?, '@internal.test', '', now())")
              .param(workspace)
              .update();
          jdbc.sql(
                  "insert into consent_entry (workspace_id, contact_id, channel, decision, means,"
                      + " at) select ?, unnest(?::bigint[]), 'mail', 'agreed', 'test', now()")
              .params(workspace, new Long[] {ids.get(0), ids.get(1), ids.get(2)})
              .update();

          plan(wave(new Rules(List.of(), new Exclusions(true, 90, true, 0), List.of(), null)), DAY);

          assertThat(program.reasons(ids.get(0))).containsExactly("open_ticket");
          assertThat(program.reasons(ids.get(1))).containsExactly("never_ask");
          assertThat(program.reasons(ids.get(3))).containsExactly("no_consent");
          assertThat(invited()).containsExactly(ids.get(2));
        });
  }

  @Test
  void anEventIsFollowedByASurveyAfterItsDelayWithinTheWindow() {
    WorkspaceScope.run(
        workspace,
        () -> {
          List<Long> ids = contacts("user", "user");
          Touchpoint touchpoint = onEvent(new Pace.OnEvent("resolved", 24, 7, 100, 30), 0);
          events(
              event("1", ids.get(0), "2043-03-04T10:30:00Z"),
              event("2", ids.get(0), "2043-03-04T10:40:00Z"),
              event("3", ids.get(1), "2043-03-03T22:00:00Z"),
              event("4", 999_999_999L, "2043-03-03T22:00:00Z"));
          PlanningFixture.at(beans, Instant.parse("2043-03-04T11:00:00Z")).planDue(touchpoint.id());

          assertThat(due(ids.get(0))).containsExactly(Instant.parse("2043-03-05T10:30:00Z"));
          assertThat(due(ids.get(1)))
              .singleElement()
              .matches(at -> at.toString().startsWith("2043-03-05"));
          assertThat(outcomes()).containsExactly("planned", "collapsed", "planned");
          assertThat(program.count("from event_task where workspace_id = ?")).isOne();
        });
  }

  @Test
  void aLongDelayAfterAClockThatIsAheadEndsInTheWindowOfTheEarliestTimeZone() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long contact = contacts("user").getFirst();
          jdbc.sql("update contact set time_zone = ? where workspace_id = ? and id = ?")
              .params("Pacific/Kiritimati", workspace, contact)
              .update();
          Touchpoint touchpoint = onEvent(new Pace.OnEvent("resolved", 23, 7, 100, 0), 0);
          events(event("1", contact, "2043-03-05T04:50:00Z"));
          PlanningFixture.at(beans, Instant.parse("2043-03-04T23:00:00Z")).planDue(touchpoint.id());

          assertThat(due(contact))
              .singleElement()
              .matches(at -> at.isAfter(Instant.parse("2043-03-06T03:50:00Z")));
        });
  }

  @Test
  void anEventOfTheFarFutureWaitsAndHoldsBackNoOther() {
    WorkspaceScope.run(
        workspace,
        () -> {
          List<Long> ids = contacts("user", "user");
          Touchpoint touchpoint = onEvent(new Pace.OnEvent("resolved", 0, 7, 100, 0), 0);
          events(
              event("1", ids.get(0), "2043-03-04T10:00:00Z"),
              event("2", ids.get(1), "2043-02-20T10:00:00Z"));
          PlanningFixture.at(beans, Instant.parse("2043-02-20T11:00:00Z")).planDue(touchpoint.id());

          assertThat(due(ids.get(0))).isEmpty();
          assertThat(due(ids.get(1))).hasSize(1);
          assertThat(program.count("from event_task where workspace_id = ?")).isOne();
        });
  }

  @Test
  void eventsToldOutOfOrderCountInTheOrderInWhichTheyHappened() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long contact = contacts("user").getFirst();
          Touchpoint touchpoint = onEvent(new Pace.OnEvent("resolved", 24, 7, 100, 30), 0);
          events(event("late", contact, "2043-03-04T10:40:00Z"));
          events(event("early", contact, "2043-03-04T10:30:00Z"));
          PlanningFixture.at(beans, Instant.parse("2043-03-04T11:00:00Z")).planDue(touchpoint.id());
          events(event("earliest", contact, "2043-03-04T10:20:00Z"));
          PlanningFixture.at(beans, Instant.parse("2043-03-04T11:30:00Z")).planDue(touchpoint.id());

          assertThat(due(contact)).containsExactly(Instant.parse("2043-03-05T10:30:00Z"));
          assertThat(outcomes()).containsExactly("collapsed", "planned", "collapsed");
        });
  }

  @Test
  void lateEventsAndHolidaysAreRespected() {
    WorkspaceScope.run(
        workspace,
        () -> {
          List<Long> ids = contacts("user", "user");
          holidays.replace(List.of(new Holidays.Holiday(DAY.plusDays(1), "Founders' day")));
          Touchpoint touchpoint = onEvent(new Pace.OnEvent("resolved", 24, 7, 100, 0), 0);
          events(
              event("1", ids.get(0), "2043-02-20T10:00:00Z"),
              event("2", ids.get(1), "2043-03-04T10:00:00Z"));
          PlanningFixture.at(beans, Instant.parse("2043-03-04T11:00:00Z")).planDue(touchpoint.id());

          assertThat(outcomes()).containsExactly("too_late", "planned");
          assertThat(due(ids.get(1)))
              .singleElement()
              .matches(at -> at.toString().startsWith("2043-03-06"));
        });
  }

  @Test
  void asksAtADistanceFromADateAndCatchesUpAfterAPause() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long contact = program.contactOfAccount("EMEA", null);
          jdbc.sql("update account set renewal_on = ?, started_on = ? where workspace_id = ?")
              .params(DAY.plusDays(90), LocalDate.of(2040, 3, 6), workspace)
              .update();
          Touchpoint renewal =
              running(new Pace.OnDate(Pace.OnDate.Anchor.RENEWAL, null, -90, false), Rules.NONE, 0);
          Touchpoint yearly =
              running(new Pace.OnDate(Pace.OnDate.Anchor.START, null, 0, true), Rules.NONE, 0);
          plan(renewal, DAY.minusDays(1));
          plan(renewal, DAY.plusDays(2));
          plan(renewal, DAY.plusDays(3));
          plan(yearly, DAY.plusDays(1));
          plan(yearly, DAY.plusDays(2));

          assertThat(due(contact)).hasSize(2);
        });
  }

  private List<Long> contacts(String... roles) {
    return jdbc.sql(
            """
            with made as (
              insert into account (workspace_id, name, created_at, updated_at)
              values (:workspace, 'Acme', now(), now()) returning id)
            insert into contact (workspace_id, account_id, external_id, email, account_role,
                                 created_at, updated_at)
            select :workspace, id, 'c' || n, 'c' || n || '@customer.test', role, now(), now()
              from made, unnest(:roles::text[]) with ordinality as r (role, n)
            returning id
            """)
        .param("workspace", workspace)
        .param("roles", roles)
        .query(Long.class)
        .list();
  }

  private Touchpoint wave(Rules rules) {
    return wave(rules, 90);
  }

  private Touchpoint wave(Rules rules, int quiet) {
    return running(ProgramFixture.wave(DAY, 1), rules, quiet);
  }

  private Touchpoint onEvent(Pace.OnEvent pace, int quiet) {
    return running(pace, Rules.NONE, quiet);
  }

  private Touchpoint running(Pace pace, Rules rules, int quiet) {
    return program.running(
        new TouchpointSettings(
                "Rules", Audience.EVERYBODY, pace, ProgramFixture.everyDay(), 5, 30, quiet)
            .under(rules));
  }

  private void plan(Touchpoint touchpoint, LocalDate day) {
    PlanningFixture.at(beans, day.atTime(6, 0).toInstant(ZoneOffset.UTC)).planDue(touchpoint.id());
  }

  private void events(TriggerEvent... some) {
    new EventFixture(beans, DAY).accept(List.of(some));
  }

  private TriggerEvent event(String id, long contact, String at) {
    String key =
        jdbc.sql("select external_id from contact where workspace_id = ? and id = ?")
            .params(workspace, contact)
            .query(String.class)
            .optional()
            .orElse("nobody");
    return new TriggerEvent("desk", id, "resolved", key, null, null, Instant.parse(at), Map.of());
  }

  private List<Instant> due(long contact) {
    return jdbc
        .sql("select due_at from invitation where workspace_id = ? and contact_id = ?")
        .params(workspace, contact)
        .query(java.sql.Timestamp.class)
        .list()
        .stream()
        .map(java.sql.Timestamp::toInstant)
        .toList();
  }

  private List<String> outcomes() {
    return jdbc.sql("select outcome from event_decision where workspace_id = ? order by event_id")
        .param(workspace)
        .query(String.class)
        .list();
  }

  private List<String> reasons() {
    return jdbc.sql("select reason from suppression where workspace_id = ?")
        .param(workspace)
        .query(String.class)
        .list();
  }

  private List<String> invitedRoles() {
    return jdbc.sql(
            """
            select account_role from invitation i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where i.workspace_id = ?
            """)
        .param(workspace)
        .query(String.class)
        .list();
  }

  private List<Long> invited() {
    return jdbc.sql("select contact_id from invitation where workspace_id = ?")
        .param(workspace)
        .query(Long.class)
        .list();
  }
}
