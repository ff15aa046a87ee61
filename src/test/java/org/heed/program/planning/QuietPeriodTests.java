package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Invitations;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is asked twice within the quiet days, whatever happens side by side. */
@HeedTest
class QuietPeriodTests {

  private static final LocalDate DAY = LocalDate.of(2051, 1, 2);
  private static final int QUIET = 90;

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired TouchpointLife life;
  @Autowired Invitations invitations;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;

  @Test
  void twoTouchpointsPlannedAtTheSameMomentShareTheContacts() throws Exception {
    long workspace = workspaces.create();
    List<Touchpoint> waves =
        WorkspaceScope.call(
            workspace,
            () -> {
              program().contacts(2_500);
              return List.of(wave(DAY, 10), wave(DAY, 30));
            });

    planSideBySide(workspace, waves, DAY);

    WorkspaceScope.run(
        workspace,
        () -> {
          assertThat(program().count("from invitation where workspace_id = ?")).isEqualTo(2_500);
          assertThat(program().count("from suppression where workspace_id = ?")).isEqualTo(2_500);
          assertThat(violations(workspace)).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void holdsAfterRandomHistoriesWithTwoPlannersAtOnce(long seed) throws Exception {
    Random random = new Random(seed);
    long workspace = workspaces.create();
    WorkspaceScope.call(workspace, () -> program().contacts(120));
    List<Touchpoint> all = new ArrayList<>();
    LocalDate day = DAY;
    for (int step = 0; step < 25; step++) {
      day = day.plusDays(random.nextInt(25));
      LocalDate today = day;
      List<Touchpoint> waves =
          WorkspaceScope.call(
              workspace,
              () ->
                  List.of(
                      wave(today, 1 + random.nextInt(40)), wave(today, 1 + random.nextInt(40))));
      all.addAll(waves);
      planSideBySide(workspace, waves, today);
      WorkspaceScope.run(workspace, () -> disturb(workspace, random, all));
      assertThat(WorkspaceScope.call(workspace, () -> violations(workspace))).isEmpty();
    }
  }

  /** Opt-outs, ended touchpoints: what frees contacts must not free them too early. */
  private void disturb(long workspace, Random random, List<Touchpoint> all) {
    if (random.nextInt(3) == 0) {
      List<Long> some =
          jdbc.sql("select id from contact where workspace_id = ? and id % 7 = ?")
              .params(workspace, random.nextInt(7))
              .query(Long.class)
              .list();
      invitations.cancelFor(some, "test");
    }
    if (random.nextInt(3) == 0) {
      Touchpoint one = all.get(random.nextInt(all.size()));
      if (touchpoints.find(one.id()).state() == TouchpointState.RUNNING) {
        life.cancelRest(one.id());
      }
    }
  }

  private void planSideBySide(long workspace, List<Touchpoint> waves, LocalDate day)
      throws Exception {
    Instant morning = day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    CountDownLatch together = new CountDownLatch(waves.size());
    try (ExecutorService planners = Executors.newFixedThreadPool(waves.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (Touchpoint wave : waves) {
        running.add(
            planners.submit(
                () -> {
                  together.countDown();
                  together.await();
                  Planning planning = PlanningFixture.at(beans, morning);
                  WorkspaceScope.run(workspace, () -> planning.planDue(wave.id()));
                  return null;
                }));
      }
      for (Future<?> planner : running) {
        planner.get();
      }
    }
  }

  /** Contacts with two invitations that are not cancelled and closer than the quiet days. */
  private List<Long> violations(long workspace) {
    return jdbc.sql(
            """
            select distinct one.contact_id
              from invitation one
              join invitation other on other.workspace_id = one.workspace_id
               and other.contact_id = one.contact_id and other.id > one.id
             where one.workspace_id = ? and one.state <> 'cancelled' and other.state <> 'cancelled'
               and abs((one.due_at at time zone 'UTC')::date
                       - (other.due_at at time zone 'UTC')::date) < ?
            """)
        .params(workspace, QUIET)
        .query(Long.class)
        .list();
  }

  private Touchpoint wave(LocalDate day, int spread) {
    return program().running(ProgramFixture.settings(ProgramFixture.wave(day, spread)));
  }

  private ProgramFixture program() {
    return new ProgramFixture(jdbc, touchpoints);
  }
}
