package org.heed.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.customer.Contacts;
import org.heed.delivery.sending.Outcome.Accepted;
import org.heed.delivery.sending.Outcome.Deferred;
import org.heed.delivery.sending.Outcome.NotTried;
import org.heed.delivery.sending.Outcome.Refused;
import org.heed.delivery.sending.Outcome.Unknown;
import org.heed.program.ReminderQueue;
import org.heed.program.SendQueue;
import org.heed.program.SendRecovery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what became of a batch: states, attempts and events in one transaction. */
@Component
class AttemptStore {

  private static final Logger log = LoggerFactory.getLogger(AttemptStore.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final SendQueue first;
  private final ReminderQueue reminders;
  private final SendRecovery recovery;
  private final Contacts contacts;
  private final AttemptLog attempts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AttemptStore(
      SendQueue first,
      ReminderQueue reminders,
      SendRecovery recovery,
      Contacts contacts,
      AttemptLog attempts,
      TransactionTemplate transaction,
      Clock clock) {
    this.first = first;
    this.reminders = reminders;
    this.recovery = recovery;
    this.contacts = contacts;
    this.attempts = attempts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Stores the batch; while the database is away it keeps trying, because these mails are out and
   * nobody else knows.
   */
  void storeUntilItSucceeds(List<Attempt> batch) {
    Instant at = clock.instant();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        store(batch, at);
        return;
      } catch (RuntimeException failure) {
        log.warn("Results of {} mails wait: {}", batch.size(), failure.getMessage());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  void store(List<Attempt> batch, Instant at) {
    transaction.executeWithoutResult(
        status -> {
          markAccepted(batch, at);
          batch.forEach(attempt -> mark(attempt, at));
          release(batch);
          markBounced(batch);
          attempts.add(batch, at);
        });
  }

  private void markAccepted(List<Attempt> batch, Instant at) {
    List<Long> sent = ids(batch, Accepted.class, false);
    if (!sent.isEmpty()) {
      first.markSent(sent, at);
    }
    List<Long> reminded = ids(batch, Accepted.class, true);
    if (!reminded.isEmpty()) {
      reminders.markSent(reminded);
    }
  }

  private void release(List<Attempt> batch) {
    List<Long> untried = ids(batch, NotTried.class, false);
    if (!untried.isEmpty()) {
      recovery.release(untried);
    }
    List<Long> untriedReminders = ids(batch, NotTried.class, true);
    if (!untriedReminders.isEmpty()) {
      recovery.releaseReminders(untriedReminders);
    }
  }

  private static List<Long> ids(
      List<Attempt> batch, Class<? extends Outcome> kind, boolean reminder) {
    return batch.stream()
        .filter(one -> kind.isInstance(one.outcome()) && one.mail().reminder() == reminder)
        .map(Attempt::invitationId)
        .toList();
  }

  private void mark(Attempt attempt, Instant at) {
    long id = attempt.invitationId();
    boolean reminder = attempt.mail().reminder();
    switch (attempt.outcome()) {
      case Accepted accepted -> {}
      case NotTried notTried -> {}
      case Deferred deferred -> defer(attempt, deferred.reply(), at);
      case Refused refused when reminder -> reminders.markFailed(id, refused.reply());
      case Refused refused -> first.markBounced(id, refused.reply());
      case Unknown unknown when reminder -> reminders.markUnknown(id, unknown.reply());
      case Unknown unknown -> first.markUnknown(id, at, unknown.reply());
    }
  }

  private void defer(Attempt attempt, String reply, Instant at) {
    long id = attempt.invitationId();
    boolean last = Backoff.isLast(attempt.mail().attempts());
    Instant next = at.plus(Backoff.pauseAfter(attempt.mail().attempts()));
    if (attempt.mail().reminder()) {
      if (last) {
        reminders.markFailed(id, reply);
      } else {
        reminders.defer(id, next, reply);
      }
    } else if (last) {
      first.park(id, reply);
    } else {
      first.defer(id, next, reply);
    }
  }

  private void markBounced(List<Attempt> batch) {
    List<Long> bounced =
        batch.stream()
            .filter(one -> one.outcome() instanceof Refused refused && refused.addressIsBad())
            .map(one -> one.mail().invitation().recipient().contactId())
            .toList();
    if (!bounced.isEmpty()) {
      contacts.markBounced(bounced);
    }
  }
}
