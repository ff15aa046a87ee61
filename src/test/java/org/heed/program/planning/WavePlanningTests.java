package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class WavePlanningTests {

  // Far ahead, so that the application's own planning job has no business here.
  private static final LocalDate DAY = LocalDate.of(2041, 3, 4);
  private static final Instant MORNING = Instant.parse("2041-03-04T06:00:00Z");

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;
  @Autowired TouchpointLife life;
  @Autowired TransactionTemplate transaction;
  private ProgramFixture program;
  private long workspace;

  @BeforeEach
  void workspace() {
    program = new ProgramFixture(jdbc, touchpoints);
    workspace = workspaces.create();
  }

  @Test
  void invitesEverybodyOnceWithinTheSendingWindow() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(500);
          Touchpoint touchpoint = wave(3);
          plan(touchpoint, MORNING);
          plan(touchpoint, MORNING);
          assertThat(dueDays(ZoneId.of("UTC"))).hasSize(500);
          assertThat(dueDays(ZoneId.of("UTC")).stream().distinct().sorted())
              .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
          assertThat(dueTimes(ZoneId.of("UTC")))
              .allMatch(at -> !at.isBefore(LocalTime.of(9, 0)) && at.isBefore(LocalTime.of(17, 0)));
        });
  }

  @Test
  void spreadsAWaveEvenlyOverItsDays() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(3_000);
          plan(wave(3), MORNING);
          for (int day = 0; day < 3; day++) {
            LocalDate date = DAY.plusDays(day);
            assertThat(dueDays(ZoneId.of("UTC")).stream().filter(date::equals).count())
                .isBetween(880L, 1_120L);
          }
        });
  }

  @Test
  void storesTheReasonOfEverybodyLeftOut() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long invited = program.contactOfAccount("EMEA", null);
          long churned = program.contactOfAccount("EMEA", DAY.minusDays(89));
          long churnedLongAgo = program.contactOfAccount("EMEA", DAY.minusDays(90));
          long leaving = program.contactOfAccount("EMEA", DAY.plusDays(1));
          long optedOut = changed("opted_out_at = now(), bounced_at = now()");
          long bounced = changed("bounced_at = now()");
          long withoutAddress = changed("email = null");
          long recent = program.contactIn("UTC");
          touched(recent, DAY.minusDays(89));
          long longAgo = program.contactIn("UTC");
          touched(longAgo, DAY.minusDays(90));
          plan(wave(1), MORNING);
          assertThat(program.reasons(churned)).containsExactly("churned");
          assertThat(program.reasons(optedOut)).containsExactly("opted_out");
          assertThat(program.reasons(bounced)).containsExactly("bounced");
          assertThat(program.reasons(withoutAddress)).containsExactly("no_address");
          assertThat(program.reasons(recent)).containsExactly("recently_surveyed");
          assertThat(invitedContacts())
              .containsExactlyInAnyOrder(invited, churnedLongAgo, leaving, longAgo);
          assertThat(counts()).containsExactly(9, 4, 5);
        });
  }

  @Test
  void plansOnlyTheAudience() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long inside = program.contactOfAccount("EMEA", null);
          program.contactOfAccount("APAC", null);
          program.contactIn("UTC");
          Audience emea =
              new Audience(
                  List.of(), List.of(), List.of("EMEA"), List.of(), List.of(), List.of("en"));
          TouchpointSettings all = ProgramFixture.settings(ProgramFixture.wave(DAY, 1));
          plan(
              program.running(
                  new TouchpointSettings(all.name(), emea, all.pace(), all.window(), null, 30, 90)),
              MORNING);
          assertThat(invitedContacts()).containsExactly(inside);
        });
  }

  @Test
  void keepsTheWindowInEachContactsZoneAndAcrossClockChanges() {
    WorkspaceScope.run(
        workspace,
        () -> {
          // Clocks in Europe go forward on 31 March 2041, in the United States on 10 March.
          List<String> zones =
              List.of("America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland");
          zones.forEach(program::contactIn);
          for (int n = 0; n < 50; n++) {
            zones.forEach(program::contactIn);
          }
          plan(wave(40), MORNING);
          for (String zone : zones) {
            assertThat(dueTimesOf(zone))
                .hasSize(51)
                .allMatch(
                    at -> !at.isBefore(LocalTime.of(9, 0)) && at.isBefore(LocalTime.of(17, 0)));
          }
        });
  }

  @Test
  void countsAnUnknownZoneAsTheWorkspaces() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contactIn("Mars/Olympus");
          plan(wave(1), MORNING);
          assertThat(dueDays(ZoneId.of("UTC"))).containsExactly(DAY);
        });
  }

  @Test
  void aClockThatJumpsBackOverMidnightPlansNothingTwice() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(10);
          Touchpoint touchpoint = wave(1);
          plan(touchpoint, Instant.parse("2041-03-03T23:59:00Z"));
          assertThat(invitedContacts()).isEmpty();
          plan(touchpoint, Instant.parse("2041-03-04T00:30:00Z"));
          plan(touchpoint, Instant.parse("2041-03-03T23:30:00Z"));
          plan(touchpoint, Instant.parse("2041-03-04T00:30:00Z"));
          assertThat(invitedContacts()).hasSize(10);
        });
  }

  @Test
  void continuesWhereACrashInterruptedIt() {
    WorkspaceScope.run(
        workspace,
        () -> {
          Touchpoint touchpoint = waveInterruptedAfterAStretch(25_000);
          int done = invitedContacts().size();
          assertThat(done).isPositive().isLessThan(25_000);
          assertThat(counts()).containsExactly(done, done, 0);
          plan(touchpoint, MORNING);
          assertThat(counts()).containsExactly(25_000, 25_000, 0);
          assertThat(invitedContacts()).hasSize(25_000).doesNotHaveDuplicates();
          assertThat(program.count("from planning_stretch where workspace_id = ?")).isZero();
        });
  }

  @Test
  void waitsForAnotherPlannerAndPlansWhatThatOneLeavesBehind() {
    WorkspaceScope.run(
        workspace,
        () -> {
          Touchpoint touchpoint = waveInterruptedAfterAStretch(30_000);
          int before = invitedContacts().size();
          Thread waiting = anotherThread(() -> plan(touchpoint, MORNING));
          transaction.executeWithoutResult(
              status -> {
                jdbc.sql("select from planning_stretch where workspace_id = ? for update")
                    .param(workspace)
                    .query()
                    .listOfRows();
                waiting.start();
                await().atMost(PATIENCE).until(this::somebodyWaitsForAStretch);
                assertThat(invitedContacts()).hasSize(before);
              });
          await().atMost(PATIENCE).until(() -> !waiting.isAlive());
          assertThat(invitedContacts()).hasSize(30_000).doesNotHaveDuplicates();
          assertThat(runState()).isEqualTo("done");
        });
  }

  @Test
  void endingATouchpointForgetsWhatWasLeftToPlan() {
    WorkspaceScope.run(
        workspace,
        () -> {
          Touchpoint touchpoint = waveInterruptedAfterAStretch(25_000);
          life.cancelRest(touchpoint.id());
          assertThat(program.count("from planning_stretch where workspace_id = ?")).isZero();
        });
  }

  private Thread anotherThread(Runnable work) {
    return Thread.ofPlatform().unstarted(() -> WorkspaceScope.run(workspace, work));
  }

  private boolean somebodyWaitsForAStretch() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
             where wait_event_type = 'Lock' and query like '%planning_stretch%for update%')
            """)
        .query(Boolean.class)
        .single();
  }

  private String runState() {
    return jdbc.sql("select state from planning_run where workspace_id = ?")
        .param(workspace)
        .query(String.class)
        .single();
  }

  private Touchpoint wave(int days) {
    return program.running(ProgramFixture.settings(ProgramFixture.wave(DAY, days)));
  }

  private Touchpoint waveInterruptedAfterAStretch(int contacts) {
    program.contacts(contacts);
    Touchpoint touchpoint = wave(1);
    failAfterTheFirstStretch();
    assertThatThrownBy(() -> plan(touchpoint, MORNING)).isInstanceOf(RuntimeException.class);
    jdbc.sql("drop trigger crash_%d on planning_run".formatted(workspace)).update();
    return touchpoint;
  }

  private void plan(Touchpoint touchpoint, Instant at) {
    PlanningFixture.at(beans, at).planDue(touchpoint.id());
  }

  private long changed(String assignment) {
    long contact = program.contactIn("UTC");
    jdbc.sql("update contact set " + assignment + " where workspace_id = ? and id = ?")
        .params(workspace, contact)
        .update();
    return contact;
  }

  private void touched(long contact, LocalDate on) {
    jdbc.sql("insert into last_touch values (?, ?, ?)").params(workspace, contact, on).update();
  }

  private void failAfterTheFirstStretch() {
    jdbc.sql(
            """
            create or replace function crash() returns trigger language plpgsql as
            'begin raise exception ''the power fails''; end'
            """)
        .update();
    jdbc.sql(
            """
            create trigger crash_%1$d before update on planning_run for each row
            when (new.workspace_id = %1$d and old.considered > 0 and new.considered > old.considered) execute function crash()
            """
                .formatted(workspace))
        .update();
  }

  private List<Long> invitedContacts() {
    return jdbc.sql("select contact_id from invitation where workspace_id = ?")
        .param(workspace)
        .query(Long.class)
        .list();
  }

  private List<LocalDate> dueDays(ZoneId zone) {
    return jdbc
        .sql("select due_at from invitation where workspace_id = ?")
        .param(workspace)
        .query(Timestamp.class)
        .list()
        .stream()
        .map(at -> LocalDate.ofInstant(at.toInstant(), zone))
        .toList();
  }

  private List<LocalTime> dueTimes(ZoneId zone) {
    return jdbc
        .sql("select due_at from invitation where workspace_id = ?")
        .param(workspace)
        .query(Timestamp.class)
        .list()
        .stream()
        .map(at -> LocalTime.ofInstant(at.toInstant(), zone))
        .toList();
  }

  private List<LocalTime> dueTimesOf(String zone) {
    return jdbc
        .sql(
            """
            select due_at from invitation i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where i.workspace_id = ? and c.time_zone = ?
            """)
        .params(workspace, zone)
        .query(Timestamp.class)
        .list()
        .stream()
        .map(at -> LocalTime.ofInstant(at.toInstant(), ZoneId.of(zone)))
        .toList();
  }

  private List<Integer> counts() {
    return jdbc.sql(
            "select array[considered, invited, suppressed] from planning_run where workspace_id ="
                + " ?")
        .param(workspace)
        .query((row, number) -> List.of((Integer[]) row.getArray(1).getArray()))
        .single();
  }
}
