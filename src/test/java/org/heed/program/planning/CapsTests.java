package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.program.settings.AskingClock.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No plan breaks a cap, ever: random programs of every pace, kind and channel over random contacts
 * and histories, planned by two planners at once.
 */
@HeedTest
class CapsTests {

  private static final LocalDate DAY = LocalDate.of(2061, 1, 3);

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired TouchpointLife life;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void noPlanBreaksACap(long seed) throws Exception {
    Random random = new Random(seed);
    long workspace = workspaces.create();
    RandomLife customers = new RandomLife(random, jdbc, beans);
    RandomProgram program = WorkspaceScope.call(workspace, () -> begin(random, customers));
    List<Touchpoint> all = program.touchpoints();
    LocalDate day = DAY;
    for (int step = 0; step < 8; step++) {
      day = day.plusDays(random.nextInt(24));
      LocalDate today = day;
      WorkspaceScope.run(
          workspace,
          () -> {
            customers.send(today);
            customers.happen(today);
            customers.answerUninvited(all, today);
            assertKept(program.caps());
            restart(all, today);
          });
      planSideBySide(workspace, all, today);
      WorkspaceScope.run(
          workspace,
          () -> {
            assertKept(program.caps());
            disturb(random, all);
            assertKept(program.caps());
          });
    }
    WorkspaceScope.run(workspace, this::assertMuchWasPlanned);
  }

  private RandomProgram begin(Random random, RandomLife customers) {
    customers.customers(15, 5);
    customers.othersImport();
    customers.customers(15, 5);
    RandomProgram program = new RandomProgram(random, DAY);
    program.launch(new ProgramFixture(jdbc, touchpoints));
    customers.past(program.touchpoints(), DAY, 60);
    return program;
  }

  /** A test in which next to nothing is planned would prove nothing. */
  private void assertMuchWasPlanned() {
    Map<String, Long> byChannel = new TreeMap<>();
    jdbc.sql(
            """
            select t.channel || ' ' || (t.pace ->> 'kind') as way, count(*) as n from invitation i
              join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
             where i.workspace_id = ? and i.run_id is not null group by 1
            """)
        .param(WorkspaceScope.current())
        .query(
            row -> {
              byChannel.put(row.getString("way"), row.getLong("n"));
            });
    assertThat(byChannel.toString()).contains("mail").contains("sms").doesNotContain("always_on");
    assertThat(byChannel.values().stream().mapToLong(Long::longValue).sum())
        .as(byChannel.toString())
        .isGreaterThan(100);
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

  private void assertKept(List<RandomProgram.Cap> caps) {
    caps.forEach(cap -> assertThat(broken(cap)).as(cap.toString()).isEmpty());
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
  private List<Long> broken(RandomProgram.Cap cap) {
    String key = cap.clock().scope() == Scope.ACCOUNT ? "account_id" : "contact_id";
    return jdbc.sql(
            """
            with counted as (
              select u.*, (u.due_at at time zone 'UTC')::date as day from touch u
                join touchpoint t on t.workspace_id = u.workspace_id and t.id = u.touchpoint_id
                join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
               where u.workspace_id = :workspace
                 and (:kind::text is null or s.kind = :kind)
                 and (:touchpoint::bigint is null or t.id = :touchpoint))
            select i.id from counted i join counted o on o.%1$s = i.%1$s
             where o.day - i.day between 0 and :days - 1
             group by i.id having count(*) > :most and bool_or(o.state = 'planned')
            """
                .formatted(key))
        .param("workspace", WorkspaceScope.current())
        .param("kind", cap.kind() == null ? null : cap.kind().key())
        .param("touchpoint", cap.touchpointId())
        .param("days", cap.clock().days())
        .param("most", cap.clock().most())
        .query(Long.class)
        .list();
  }
}
