package org.heed.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Contacts;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.clock.ClockRecheck;
import org.heed.program.planning.PlanningFixture;
import org.heed.program.settings.Channel;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SendQueueTests {

  private static final LocalDate DAY = LocalDate.of(2041, 3, 4);
  private static final Instant MORNING = Instant.parse("2041-03-04T06:00:00Z");

  /** After the last of the 1,024 moments that planning draws from, 28 seconds before the close. */
  private static final Instant EVENING = Instant.parse("2041-03-04T16:59:40Z");

  @Autowired private ClockRecheck recheck;
  @Autowired private DueLock lock;
  @Autowired private LateExclusions exclusions;
  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired Invitations invitations;
  @Autowired Contacts contacts;
  @Autowired Outbox outbox;
  @Autowired Workspaces workspaceList;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;
  private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
  private ProgramFixture program;
  private SendQueue queue;
  private ReminderQueue reminders;
  private long workspace;

  @BeforeEach
  void workspace() {
    Clock clock = new MovedClock(now);
    program = new ProgramFixture(jdbc, touchpoints);
    queue = new SendQueue(jdbc, lock, touchpoints, workspaceList, clock, recheck, exclusions);
    reminders = new ReminderQueue(jdbc, lock, touchpoints, workspaceList, clock, exclusions);
    workspace = workspaces.create();
  }

  @Test
  void aMailIsHandedOutOnce() {
    within(
        () -> {
          planned(5);
          assertThat(queue.claimDue(3)).hasSize(3);
          assertThat(queue.claimDue(3)).hasSize(2);
          assertThat(queue.claimDue(3)).isEmpty();
        });
  }

  @Test
  void nothingIsHandedOutBeforeItsTimeOrOutsideTheWindow() {
    within(
        () -> {
          planned(5);
          now.set(MORNING);
          assertThat(queue.claimDue(10)).isEmpty();
          now.set(Instant.parse("2041-03-04T22:00:00Z"));
          assertThat(queue.claimDue(10)).isEmpty();
          now.set(Instant.parse("2041-03-05T09:00:00Z"));
          assertThat(queue.claimDue(10)).hasSize(5);
        });
  }

  @Test
  void aPausedTouchpointSendsNothing() {
    within(
        () -> {
          planned(5);
          jdbc.sql("update touchpoint set state = 'paused' where workspace_id = ?")
              .param(workspace)
              .update();
          assertThat(queue.claimDue(10)).isEmpty();
        });
  }

  @Test
  void whoCannotBeReachedAnyMoreIsCalledOff() {
    within(
        () -> {
          planned(2);
          jdbc.sql("update contact set bounced_at = now() where workspace_id = ?")
              .param(workspace)
              .update();
          assertThat(queue.claimDue(10)).isEmpty();
          assertThat(states()).containsOnly("cancelled");
        });
  }

  @Test
  void anOptOutCallsOffWhatWasPlannedAtOnce() {
    List<Long> one =
        WorkspaceScope.call(
            workspace,
            () -> {
              planned(2);
              List<Long> ids = ids("contact_id");
              contacts.optOut(ids.getFirst(), "test");
              return ids;
            });
    outbox.drain();
    within(
        () -> {
          assertThat(one).hasSize(2);
          assertThat(states()).containsExactlyInAnyOrder("cancelled", "planned");
          assertThat(program.count("from last_touch where workspace_id = ?")).isEqualTo(1);
        });
  }

  @Test
  void aSentMailOpensForAnswersAndIsRemindedOnceUnlessAnswered() {
    within(
        () -> {
          planned(2);
          List<Long> sent = queue.claimDue(10).stream().map(Invitation::id).toList();
          queue.markSent(sent, EVENING);
          invitations.markAnswered(sent.subList(0, 1));
          Invitation open = invitations.find(sent.getLast()).orElseThrow();
          assertThat(open.state()).isEqualTo(InvitationState.SENT);
          assertThat(open.sentOn()).isEqualTo(DAY);
          assertThat(open.closesAt()).isEqualTo(EVENING.plus(Duration.ofDays(30)));
          assertThat(dueReminders()).isEmpty();
          now.set(EVENING.plus(Duration.ofDays(5)));
          assertThat(dueReminders()).extracting(Invitation::id).containsExactly(sent.getLast());
          reminders.markSent(sent.subList(1, 2));
          now.set(EVENING.plus(Duration.ofDays(6)));
          assertThat(dueReminders()).isEmpty();
        });
  }

  @Test
  void aRefusedMailIsBouncedAndADeferredOneReturns() {
    within(
        () -> {
          planned(2);
          List<Long> claimed = queue.claimDue(10).stream().map(Invitation::id).toList();
          queue.markBounced(claimed.getFirst(), "550 no such user");
          queue.defer(claimed.getLast(), EVENING.plusSeconds(10), "451 later");
          assertThat(queue.claimDue(10)).isEmpty();
          now.set(EVENING.plusSeconds(11));
          assertThat(queue.claimDue(10)).extracting(Invitation::attempts).containsExactly(2);
          assertThat(states()).containsExactlyInAnyOrder("bounced", "sending");
        });
  }

  private void within(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }

  private void planned(int count) {
    program.contacts(count);
    Touchpoint touchpoint = program.running(ProgramFixture.settings(ProgramFixture.wave(DAY, 1)));
    PlanningFixture.at(beans, MORNING).planDue(touchpoint.id());
  }

  private List<String> states() {
    return jdbc.sql("select state from invitation where workspace_id = ?")
        .param(workspace)
        .query(String.class)
        .list();
  }

  private List<Long> ids(String column) {
    return jdbc.sql("select " + column + " from invitation where workspace_id = ? order by id")
        .param(workspace)
        .query(Long.class)
        .list();
  }

  private static final class MovedClock extends Clock {
    private final AtomicReference<Instant> now;

    MovedClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return java.util.Objects.requireNonNull(now.get());
    }
  }

  private List<Invitation> dueReminders() {
    return reminders.claimDue(10, Channel.MAIL, UnaryOperator.identity());
  }
}
