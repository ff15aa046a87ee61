package org.heed.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.planning.PlanningFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class WaveEndTests {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private static final Instant MORNING = Instant.parse("2024-03-04T06:00:00Z");

  @Autowired private JdbcClient jdbc;
  @Autowired private Touchpoints touchpoints;
  @Autowired private TouchpointLife life;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private BeanFactory beans;
  private long workspace;

  @BeforeEach
  void freshWorkspace() {
    workspace = workspaces.create();
  }

  @Test
  void aWaveFinishesByItselfAfterItsLastMailReminderAndOpenDay() {
    WorkspaceScope.run(
        workspace,
        () -> {
          Touchpoint wave = planned(new Pace.Wave(DAY, 1, null));
          assertThat(stateAfterLooking(wave)).isEqualTo(TouchpointState.RUNNING);
          set("state = 'sent', reminder_state = 'due', closes_at = now() - interval '1 day'");
          assertThat(stateAfterLooking(wave)).isEqualTo(TouchpointState.RUNNING);
          set("reminder_state = 'sent', closes_at = now() + interval '1 day'");
          assertThat(stateAfterLooking(wave)).isEqualTo(TouchpointState.RUNNING);
          set("closes_at = now() - interval '1 minute'");
          assertThat(stateAfterLooking(wave)).isEqualTo(TouchpointState.FINISHED);
        });
  }

  @Test
  void aRepeatedWaveWaitsForItsNextTurn() {
    WorkspaceScope.run(
        workspace,
        () -> {
          Touchpoint wave = planned(new Pace.Wave(DAY, 1, 3));
          set("state = 'sent', reminder_state = 'sent', closes_at = now() - interval '1 day'");
          assertThat(stateAfterLooking(wave)).isEqualTo(TouchpointState.RUNNING);
        });
  }

  @Test
  void aWaveThatIsNotPlannedYetIsNotOver() {
    WorkspaceScope.run(
        workspace,
        () -> {
          Pace later = new Pace.Wave(LocalDate.of(2041, 3, 4), 1, null);
          Touchpoint wave =
              new ProgramFixture(jdbc, touchpoints).running(ProgramFixture.settings(later));
          assertThat(stateAfterLooking(wave)).isEqualTo(TouchpointState.RUNNING);
        });
  }

  private Touchpoint planned(Pace pace) {
    ProgramFixture program = new ProgramFixture(jdbc, touchpoints);
    program.contacts(3);
    Touchpoint wave = program.running(ProgramFixture.settings(pace));
    PlanningFixture.at(beans, MORNING).planDue(wave.id());
    assertThat(program.count("from invitation where workspace_id = ?")).isEqualTo(3);
    return wave;
  }

  private void set(String columns) {
    jdbc.sql("update invitation set " + columns + " where workspace_id = ?")
        .param(workspace)
        .update();
  }

  private TouchpointState stateAfterLooking(Touchpoint touchpoint) {
    life.finishWhenOver(touchpoint);
    return touchpoints.find(touchpoint.id()).state();
  }
}
