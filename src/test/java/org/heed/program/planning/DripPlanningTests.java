package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.SendingWindow;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class DripPlanningTests {

  // The application's own planning job never finds this weekday to be today.
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(367);

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
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
  void takesSoManyADayAndThoseWhoWaitedLongestFirst() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long first = program.contacts(10);
          for (int n = 0; n < 8; n++) {
            touched(first + n, DAY.minusDays(200 - n));
          }
          Touchpoint drip = drip(4, 90);
          plan(drip, DAY);
          plan(drip, DAY);
          assertThat(invited()).containsExactlyInAnyOrder(first + 8, first + 9, first, first + 1);
          plan(drip, DAY.plusWeeks(1));
          assertThat(invited()).hasSize(8).contains(first + 2, first + 5);
        });
  }

  @Test
  void asksNobodyAgainWithinTheQuietDays() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(5);
          Touchpoint drip = drip(3, 90);
          for (int week = 0; week < 12; week++) {
            plan(drip, DAY.plusWeeks(week));
          }
          assertThat(invited()).hasSize(5).doesNotHaveDuplicates();
          plan(drip, DAY.plusWeeks(13));
          assertThat(invited()).hasSize(8);
        });
  }

  @Test
  void plansNothingOnDaysWithoutSending() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(5);
          plan(drip(3, 90), DAY.plusDays(1));
          assertThat(invited()).isEmpty();
        });
  }

  @Test
  void storesOnceWhoCanNeverBeTaken() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long contact = program.contactIn("UTC");
          jdbc.sql("update contact set bounced_at = now() where workspace_id = ?")
              .param(workspace)
              .update();
          Touchpoint drip = drip(3, 90);
          plan(drip, DAY);
          plan(drip, DAY.plusWeeks(1));
          assertThat(program.reasons(contact)).containsExactly("bounced");
        });
  }

  @Test
  void asksTheSampleAloneInEveryRoundAndTheSameOneForTheSameSeed() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(60);
          Sampling sampling = new Sampling(20, 100, null, 7);
          int wanted = (int) sampling.invitations(60);
          Touchpoint drip = sampled(25, sampling);
          for (int week = 0; week < 4; week++) {
            plan(drip, DAY.plusWeeks(week));
          }
          List<Long> first = invited();
          assertThat(first).hasSize(wanted).doesNotHaveDuplicates();
          assertThat(wanted).isBetween(25, 59);
          assertThat(notSampled()).isEqualTo(60 - wanted);

          for (int week = 14; week < 18; week++) {
            plan(drip, DAY.plusWeeks(week));
          }
          assertThat(invited()).hasSize(2 * wanted).isSubsetOf(first);
          assertThat(notSampled()).isEqualTo(60 - wanted);
        });
  }

  private Touchpoint sampled(int perDay, Sampling sampling) {
    return program.running(
        settings(perDay, 90).under(new Rules(List.of(), Exclusions.USUAL, List.of(), sampling)));
  }

  private long notSampled() {
    return jdbc.sql("select count(*) from suppression where workspace_id = ? and reason = ?")
        .params(workspace, "not_sampled")
        .query(Long.class)
        .single();
  }

  private Touchpoint drip(int perDay, int quietDays) {
    return program.running(settings(perDay, quietDays));
  }

  private static TouchpointSettings settings(int perDay, int quietDays) {
    SendingWindow weekly =
        new SendingWindow(Set.of(DAY.getDayOfWeek()), LocalTime.of(9, 0), LocalTime.of(17, 0));
    return new TouchpointSettings(
        "Drip", Audience.EVERYBODY, new Pace.Drip(perDay), weekly, null, 30, quietDays);
  }

  private void plan(Touchpoint touchpoint, LocalDate day) {
    Instant morning = day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    PlanningFixture.at(beans, morning).planDue(touchpoint.id());
  }

  private void touched(long contact, LocalDate on) {
    jdbc.sql("insert into last_touch values (?, ?, ?)").params(workspace, contact, on).update();
  }

  private List<Long> invited() {
    return jdbc.sql("select contact_id from invitation where workspace_id = ?")
        .param(workspace)
        .query(Long.class)
        .list();
  }
}
