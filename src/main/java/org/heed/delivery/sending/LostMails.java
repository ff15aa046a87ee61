package org.heed.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.heed.program.Invitation;
import org.heed.program.SendRecovery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds mails whose sender died between claiming them and storing the result. Whether they left
 * cannot be known, so they become unknown: a person may send them again, nothing does so by itself.
 */
@Configuration(proxyBeanMethods = false)
class LostMails {

  /** A sender that has not reported back by then is dead. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final String REASON =
      "Heed ended while this mail was being sent; it may or may not have left.";

  private final DueWorkspaces workspaces;
  private final SendRecovery recovery;
  private final AttemptStore store;
  private final Clock clock;

  LostMails(DueWorkspaces workspaces, SendRecovery recovery, AttemptStore store, Clock clock) {
    this.workspaces = workspaces;
    this.recovery = recovery;
    this.store = store;
    this.clock = clock;
  }

  @Bean
  RecurringJob lostMailsJob() {
    return new RecurringJob("lost-mails", LOOK_EVERY, this::markUnknown);
  }

  void markUnknown() {
    Instant claimedBefore = clock.instant().minus(LEASE);
    for (long workspaceId : workspaces.withLostMails(claimedBefore)) {
      WorkspaceScope.run(workspaceId, () -> markUnknown(claimedBefore));
    }
  }

  private void markUnknown(Instant claimedBefore) {
    List<Attempt> lost =
        Stream.concat(
                recovery.lost(claimedBefore).stream().map(one -> lost(one, false)),
                recovery.lostReminders(claimedBefore).stream().map(one -> lost(one, true)))
            .toList();
    store.store(lost, clock.instant());
  }

  private static Attempt lost(Invitation invitation, boolean reminder) {
    return new Attempt(new ClaimedMail(invitation, reminder), new Outcome.Unknown(REASON));
  }
}
