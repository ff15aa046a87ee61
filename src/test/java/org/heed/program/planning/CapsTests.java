package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountRole;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.SendingWindow;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointSettings;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.program.clock.UninvitedAnswers;
import org.heed.program.event.TriggerEvent;
import org.heed.program.event.TriggerEvents;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No plan breaks a cap, ever: random programs over random contacts and histories, planned by two
 * planners at once.
 */
@HeedTest
class CapsTests {

  private static final LocalDate DAY = LocalDate.of(2061, 1, 3);
  private static final List<Scope> SCOPES = List.of(Scope.values());

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired TouchpointLife life;
  @Autowired TriggerEvents events;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;
  @Autowired UninvitedAnswers uninvited;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void noPlanBreaksACap(long seed) throws Exception {
    Random random = new Random(seed);
    long workspace = workspaces.create();
    List<AskingClock> clocks =
        WorkspaceScope.call(
            workspace,
            () -> {
              customers(30, 5);
              return SCOPES.stream()
                  .map(
                      scope ->
                          new AskingClock(scope, 1 + random.nextInt(3), 5 + random.nextInt(60)))
                  .toList();
            });
    int quiet = random.nextBoolean() ? 0 : 20;
    List<Touchpoint> all = WorkspaceScope.call(workspace, () -> program(random, clocks, quiet));
    List<AskingClock> caps = new ArrayList<>(clocks);
    if (quiet > 0) {
      caps.add(new AskingClock(Scope.CONTACT, 1, quiet));
    }
    LocalDate day = DAY;
    for (int step = 0; step < 14; step++) {
      day = day.plusDays(random.nextInt(20));
      LocalDate today = day;
      WorkspaceScope.run(
          workspace,
          () -> {
            happen(random, today);
            answerUninvited(random, all, today);
            assertKept(caps);
            restart(all, today);
          });
      planSideBySide(workspace, all, today);
      WorkspaceScope.run(
          workspace,
          () -> {
            assertKept(caps);
            disturb(random, all);
            assertKept(caps);
          });
    }
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(
                    new ProgramFixture(jdbc, touchpoints)
                        .count("from invitation where workspace_id = ?"))
                .isGreaterThan(20));
  }

  /** The same clocks for all, so that whatever is planned has to keep each of them. */
  private List<Touchpoint> program(Random random, List<AskingClock> clocks, int quiet) {
    ProgramFixture fixture = new ProgramFixture(jdbc, touchpoints);
    List<Touchpoint> made = new ArrayList<>();
    for (Pace pace :
        List.of(
            new Pace.Wave(DAY, 1 + random.nextInt(30), null),
            new Pace.Wave(DAY, 1 + random.nextInt(5), null),
            new Pace.Drip(1 + random.nextInt(20)),
            new Pace.OnEvent("ticket.resolved", random.nextInt(80), 300, 80, random.nextInt(3)),
            new Pace.OnDate(Pace.OnDate.Anchor.START, null, random.nextInt(30), true))) {
      Sampling sampling =
          random.nextBoolean()
              ? new Sampling(20, 60, Sampling.Stratum.REGION, random.nextLong())
              : null;
      List<RoleShare> shares =
          random.nextBoolean() ? List.of(new RoleShare(AccountRole.USER, 1, 3)) : List.of();
      made.add(
          fixture.running(
              new TouchpointSettings(
                      "Random", Audience.EVERYBODY, pace, window(random), 5, 30, quiet)
                  .at(new Placement("", null, 1 + random.nextInt(9)))
                  .over(new Reach(channel(random), Protection.STANDARD, false))
                  .under(new Rules(clocks, Exclusions.USUAL, shares, sampling)),
              survey(random)));
    }
    return made;
  }

  private static Channel channel(Random random) {
    return random.nextBoolean() ? Channel.MAIL : Channel.SMS;
  }

  private static SurveyContent survey(Random random) {
    SurveyKind kind = random.nextBoolean() ? SurveyKind.RNPS : SurveyKind.TNPS;
    return SurveyTemplates.relationship("Acme").edit().kind(kind).done();
  }

  private static SendingWindow window(Random random) {
    if (random.nextBoolean()) {
      return ProgramFixture.everyDay();
    }
    DayOfWeek other = DayOfWeek.of(1 + random.nextInt(7));
    return new SendingWindow(
        EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, other),
        LocalTime.of(8, 0),
        LocalTime.of(12, 0),
        Map.of(other, new SendingWindow.Hours(LocalTime.of(20, 0), LocalTime.of(23, 0))));
  }

  private void customers(int accounts, int each) {
    jdbc.sql(
            """
            with made as (
              insert into account (workspace_id, name, region, started_on, created_at, updated_at)
              select :workspace, 'A' || n, 'R' || n % 3, date '2060-01-01' + n * 11, now(), now()
                from generate_series(1, :accounts) as n returning id)
            insert into contact (workspace_id, account_id, external_id, email, phone, name, account_role,
                                 created_at, updated_at)
            select :workspace, case when n > 1 then id end, id || '-' || n, id || '.' || n || '@c.test',
                   '+4915' || lpad((id * 10 + n)::text, 9, '0'),
                   'P', (array['user', 'sponsor', null])[1 + n % 3], now(), now()
              from made, generate_series(1, :each) as n
            """)
        .param("workspace", WorkspaceScope.current())
        .param("accounts", accounts)
        .param("each", each)
        .update();
  }

  private void happen(Random random, LocalDate today) {
    List<String> ids =
        jdbc.sql("select external_id from contact where workspace_id = ?")
            .param(WorkspaceScope.current())
            .query(String.class)
            .list();
    List<TriggerEvent> some = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      some.add(
          new TriggerEvent(
              "desk",
              Integer.toString(random.nextInt(400)),
              "ticket.resolved",
              ids.get(random.nextInt(ids.size())),
              null,
              null,
              today.minusDays(random.nextInt(3)).atStartOfDay().toInstant(ZoneOffset.UTC),
              Map.of()));
    }
    // The application's own clock would take these for events of the far future.
    new EventFixture(beans, today).accept(some);
  }

  private void answerUninvited(Random random, List<Touchpoint> all, LocalDate today) {
    List<Long> ids =
        jdbc.sql("select id from contact where workspace_id = ? order by id")
            .param(WorkspaceScope.current())
            .query(Long.class)
            .list();
    Map<Long, LocalDate> latest = new TreeMap<>();
    for (int n = random.nextInt(8); n > 0; n--) {
      LocalDate day = today.minusDays(random.nextInt(3));
      long contact = ids.get(random.nextInt(ids.size()));
      jdbc.sql(
              """
              insert into response (workspace_id, touchpoint_id, survey_version_id, contact_id,
                                    account_id, region, channel, score, confirmed_by, answered_at,
                                    answered_on, updated_at)
              select c.workspace_id, ?, 1, c.id, c.account_id, '', 'web', 9, 'button',
                     ?::timestamp at time zone 'UTC', ?, now()
                from contact c where c.workspace_id = ? and c.id = ?
              """)
          .params(all.get(random.nextInt(all.size())).id(), day + "T12:00", day)
          .params(WorkspaceScope.current(), contact)
          .update();
      latest.merge(contact, day, (one, other) -> one.isAfter(other) ? one : other);
    }
    uninvited.count(latest);
  }

  private void restart(List<Touchpoint> all, LocalDate today) {
    jdbc.sql(
            """
            update touchpoint set state = 'running',
                   pace = case when pace ->> 'kind' = 'wave'
                               then jsonb_set(pace, '{startOn}', to_jsonb(?::text)) else pace end
             where workspace_id = ? and id = any (?) and state in ('running', 'finished')
            """)
        .params(
            today.toString(),
            WorkspaceScope.current(),
            all.stream().map(Touchpoint::id).toArray(Long[]::new))
        .update();
  }

  private void disturb(Random random, List<Touchpoint> all) {
    Touchpoint one = all.get(random.nextInt(all.size()));
    if (random.nextInt(3) == 0 && touchpoints.find(one.id()).state() == TouchpointState.RUNNING) {
      life.cancelRest(one.id());
    }
    Touchpoint other = all.get(random.nextInt(all.size()));
    if (touchpoints.find(other.id()).state() == TouchpointState.RUNNING) {
      life.pause(other.id());
    } else if (touchpoints.find(other.id()).state() == TouchpointState.PAUSED) {
      jdbc.sql(
              "update touchpoint set paused_at = paused_at - make_interval(days => ?) where"
                  + " workspace_id = ? and id = ?")
          .params(random.nextInt(40), WorkspaceScope.current(), other.id())
          .update();
      life.resume(other.id());
    }
  }

  private void assertKept(List<AskingClock> caps) {
    caps.forEach(clock -> assertThat(broken(clock)).as(clock.toString()).isEmpty());
  }

  private void planSideBySide(long workspace, List<Touchpoint> all, LocalDate day)
      throws Exception {
    CountDownLatch together = new CountDownLatch(2);
    try (ExecutorService planners = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (List<Touchpoint> order : List.of(all, all.reversed())) {
        running.add(
            planners.submit(
                () -> {
                  together.countDown();
                  together.await();
                  Planning planning =
                      PlanningFixture.at(beans, day.atTime(6, 0).toInstant(ZoneOffset.UTC));
                  order.forEach(
                      one -> WorkspaceScope.run(workspace, () -> planning.planDue(one.id())));
                  return null;
                }));
      }
      for (Future<?> planner : running) {
        planner.get();
      }
    }
  }

  /**
   * What begins a stretch of days with more in it than the clock allows, one of it planned by Heed:
   * nobody can keep customers from answering uninvited as often as they like.
   */
  private List<Long> broken(AskingClock clock) {
    String key =
        switch (clock.scope()) {
          case CONTACT -> "i.contact_id = o.contact_id";
          case KIND ->
              """
              i.contact_id = o.contact_id and 1 = (
                select count(distinct s.kind) from touchpoint t
                  join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
                 where t.workspace_id = i.workspace_id and t.id in (i.touchpoint_id, o.touchpoint_id))
              """;
          case TOUCHPOINT -> "i.contact_id = o.contact_id and i.touchpoint_id = o.touchpoint_id";
          case ACCOUNT -> "i.account_id = o.account_id";
        };
    return jdbc.sql(
            """
            select i.id from touch i
              join touch o on o.workspace_id = i.workspace_id and %s
             where i.workspace_id = :workspace
               and (o.due_at at time zone 'UTC')::date - (i.due_at at time zone 'UTC')::date
                   between 0 and :days - 1
             group by i.id having count(*) > :most and bool_or(o.state = 'planned')
            """
                .formatted(key))
        .param("workspace", WorkspaceScope.current())
        .param("days", clock.days())
        .param("most", clock.most())
        .query(Long.class)
        .list();
  }
}
