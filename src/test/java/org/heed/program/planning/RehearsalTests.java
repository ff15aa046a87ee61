package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.program.event.TriggerEvent;
import org.heed.program.event.TriggerEvents;
import org.heed.program.rehearsal.Assumptions;
import org.heed.program.rehearsal.DryRun;
import org.heed.program.rehearsal.Forecast;
import org.heed.program.rehearsal.Launch;
import org.heed.program.report.LatestDecisions;
import org.heed.program.report.WhyNot;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rehearsal tells what would happen and leaves nothing behind; a pilot asks one book alone. */
@HeedTest
class RehearsalTests {

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired DryRun rehearsal;
  @Autowired Launch launch;
  @Autowired LatestDecisions decisions;
  @Autowired TriggerEvents events;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;

  @Test
  void tellsWhoIsAskedAndWritesNothing() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          program().contacts(40);
          jdbc.sql(
                  "update contact set bounced_at = now() where workspace_id = ? and name = 'Person"
                      + " 7'")
              .param(WorkspaceScope.current())
              .update();
          LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
          Touchpoint draft =
              touchpoints.create(
                  ProgramFixture.settings(new Pace.Wave(tomorrow, 5, 1)),
                  SurveyTemplates.relationship("Acme"));

          Forecast forecast = rehearsal.play(new Assumptions(60, 25, 16, 10), "");

          assertThat(forecast.invited()).isEqualTo(39);
          assertThat(forecast.touchpoints().getFirst().leftOut())
              .containsEntry(SuppressionReason.BOUNCED, 1L);
          assertThat(forecast.people()).anyMatch(one -> one.leftOut().contains("refuses mail"));
          assertThat(rehearsal.play(Assumptions.USUAL, "person 12").people())
              .allMatch(one -> one.name().equals("Person 12"))
              .isNotEmpty();
          assertThat(program().count("from invitation where workspace_id = ?")).isZero();
          assertThat(program().count("from planning_run where workspace_id = ?")).isZero();
          assertThat(touchpoints.find(draft.id()).state()).isEqualTo(TouchpointState.DRAFT);
          assertThat(touchpoints.find(draft.id()).surveyVersionId()).isNull();
        });
  }

  @Test
  void accountsWithFewerPeopleThanWantedAreNamed() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          long contact = program().contactOfAccount("EMEA", null);
          jdbc.sql("update contact set account_role = 'user' where workspace_id = ? and id = ?")
              .params(WorkspaceScope.current(), contact)
              .update();
          Touchpoint wanting =
              touchpoints.create(
                  ProgramFixture.settings(new Pace.Drip(5))
                      .under(
                          new Rules(
                              List.of(),
                              Exclusions.USUAL,
                              List.of(
                                  new RoleShare(AccountRole.USER, 1, 5),
                                  new RoleShare(AccountRole.SPONSOR, 2, 3)),
                              null)),
                  SurveyTemplates.relationship("Acme"));
          touchpoints.publish(wanting.id());

          assertThat(rehearsal.play(Assumptions.USUAL, "").shortfalls())
              .singleElement()
              .satisfies(one -> assertThat(one.account()).isEqualTo("Acme"))
              .satisfies(one -> assertThat(one.has()).isZero())
              .satisfies(one -> assertThat(one.least()).isEqualTo(2));
        });
  }

  @Test
  void eventsOfThePastWeeksHappenAgainInARehearsal() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          program().contacts(1);
          jdbc.sql("update contact set external_id = 'anna' where workspace_id = ?")
              .param(WorkspaceScope.current())
              .update();
          Pace afterDelivery = new Pace.OnEvent("order.delivered", 24, 9, 100, 0);
          touchpoints.create(
              new TouchpointSettings(
                  "Delivery",
                  Audience.EVERYBODY,
                  afterDelivery,
                  ProgramFixture.everyDay(),
                  5,
                  30,
                  0),
              SurveyTemplates.relationship("Acme"));
          Instant before = Instant.now().minus(Duration.ofDays(3));
          events.accept(
              List.of(
                  new TriggerEvent(
                      "shop", "1", "order.delivered", "anna", null, null, before, Map.of())));

          Forecast forecast = rehearsal.play(new Assumptions(60, 25, 16, 10), "");

          assertThat(forecast.repeated()).isEqualTo(new Forecast.Repeated(1, 28));
          assertThat(forecast.invited()).as("after 25 and 53 days").isEqualTo(2);
          assertThat(program().count("from trigger_event where workspace_id = ?")).isOne();
        });
  }

  @Test
  void everyTouchpointSaysWhyAContactWasSurveyedOrNot() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          long contact = program().contacts(1);
          LocalDate day = LocalDate.of(2044, 6, 6);
          Touchpoint first =
              program().running(ProgramFixture.settings(ProgramFixture.wave(day, 1)));
          program()
              .running(ProgramFixture.settings(new Pace.OnEvent("order.delivered", 1, 9, 100, 0)));
          plan(first, day);

          assertThat(decisions.about(contact))
              .extracting(WhyNot::sentence)
              .containsExactlyInAnyOrder(
                  "is to be asked", "may be asked, and its turn has not come");
          jdbc.sql("update contact set mail_stopped_at = now() where workspace_id = ?")
              .param(WorkspaceScope.current())
              .update();
          assertThat(decisions.about(contact))
              .extracting(WhyNot::sentence)
              .contains("asked not to be surveyed");
        });
  }

  @Test
  void aPilotAsksOneBookAndTheLaunchTheRestOnce() {
    long workspace = workspaces.create();
    long owner = workspaces.person(workspace, "csm");
    WorkspaceScope.run(
        workspace,
        () -> {
          long mine = program().contactOfAccount("EMEA", null);
          jdbc.sql("update account set owner_id = ? where workspace_id = ?")
              .params(owner, workspace)
              .update();
          program().contactOfAccount("APAC", null);
          program().contacts(3);
          LocalDate day = LocalDate.of(2044, 5, 2);
          launch.startPilot(owner);
          Touchpoint wave = program().running(ProgramFixture.settings(ProgramFixture.wave(day, 1)));
          plan(wave, day);
          assertThat(invited()).containsExactly(mine);

          launch.toEverybody();
          plan(wave, day);
          assertThat(invited()).hasSize(5).doesNotHaveDuplicates();

          assertThat(launch.stop()).isOne();
          assertThat(touchpoints.running()).isEmpty();
        });
  }

  private void plan(Touchpoint wave, LocalDate day) {
    Instant morning = day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    PlanningFixture.at(beans, morning).planDue(wave.id());
  }

  private List<Long> invited() {
    return jdbc.sql("select contact_id from invitation where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(Long.class)
        .list();
  }

  private ProgramFixture program() {
    return new ProgramFixture(jdbc, touchpoints);
  }
}
