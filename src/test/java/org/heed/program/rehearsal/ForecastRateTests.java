package org.heed.program.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.program.experience.Experience;
import org.heed.program.experience.Part;
import org.heed.program.report.PlanReport;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forecast expects of each touchpoint what its own past says. */
@HeedTest
class ForecastRateTests {

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired DryRun rehearsal;
  @Autowired Experience experience;
  @Autowired PlanReport report;
  @Autowired TestWorkspaces workspaces;

  @Test
  void eachTouchpointIsExpectedToBeAnsweredAsItWas() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          new ProgramFixture(jdbc, touchpoints).contacts(20);
          Touchpoint eager = wave();
          Touchpoint shy = wave();
          happened(eager, 100, 4_000, 2_400);
          happened(shy, 100, 4_000, 400);
          happened(shy, 3, 1_000, 900);

          Forecast forecast = rehearsal.play(Assumptions.after(experience.lastYear()), "");

          assertThat(of(forecast, eager).answering().percent()).isEqualTo(60);
          assertThat(of(forecast, shy).answering().percent())
              .as("invitations that are still open say nothing yet")
              .isEqualTo(10);
          assertThat(of(forecast, shy).answering().source())
              .isEqualTo("400 of its own 4,000 closed invitations were answered (10 %).");
          assertThat(forecast.invited()).isEqualTo(20);
          assertThat(forecast.answers())
              .isEqualTo(
                  Math.round(
                      0.6 * of(forecast, eager).invited() + 0.1 * of(forecast, shy).invited()));
          assertThat(forecast.segments().getFirst().answers()).isEqualTo(forecast.answers());

          Forecast same = rehearsal.play(new Assumptions(90, 50, 10, 10, true), "");
          assertThat(same.answers()).isEqualTo(10);
          assertThat(of(same, shy).answering().source()).startsWith("As entered above");
        });
  }

  @Test
  void thePastIsDrawnTowardsTheUsualWhileThereIsLittleOfIt() {
    assertThat(after(Part.NONE, Part.NONE)).isEqualTo(Assumptions.USUAL);
    assertThat(after(new Part(10, 10), new Part(10, 10)).responseRate()).isEqualTo(38);
    assertThat(after(new Part(4_000, 10_000), new Part(400, 4_000)).responseRate()).isEqualTo(40);
    assertThat(after(new Part(4_000, 10_000), new Part(400, 4_000)).detractors()).isEqualTo(10);
  }

  @Test
  void thePlanCountsTheAnswersThatScoresCount() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          Touchpoint asked = wave();
          happened(asked, 5, 200, 96);

          assertThat(report.progress(asked.id()).responseRate()).isEqualTo(48);
          assertThat(report.progress(asked.id()).answered()).isEqualTo(96);
        });
  }

  private static Assumptions after(Part answered, Part unhappy) {
    return Assumptions.after(new Experience.Past(Map.of(1L, answered), Map.of(1L, unhappy)));
  }

  private static Forecast.OfTouchpoint of(Forecast forecast, Touchpoint touchpoint) {
    return forecast.touchpoints().stream()
        .filter(one -> one.id() == touchpoint.id())
        .findFirst()
        .orElseThrow();
  }

  private Touchpoint wave() {
    LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    return touchpoints.create(
        ProgramFixture.settings(new Pace.Wave(tomorrow, 5, 1)), SurveyTemplates.relationship("A"));
  }

  private void happened(Touchpoint touchpoint, int daysAgo, int sent, int answered) {
    jdbc.sql(
            """
            insert into invited_day (workspace_id, touchpoint_id, day, region, sent, answered)
            values (?, ?, ?, 'EMEA', ?, ?)
            """)
        .params(WorkspaceScope.current(), touchpoint.id())
        .param(LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo))
        .params(sent, answered)
        .update();
  }
}
