package org.heed.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heed.delivery.rendering.SurveyMails;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailRejected;
import org.heed.platform.mail.MailSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends some mails of one workspace: claims them and commits, hands each to the mail server once,
 * stores all results in one transaction. A crash in between leaves these in the state {@code
 * sending}; {@link LostMails} then marks them unknown, and nothing sends them again by itself.
 */
@Component
class BatchSender {

  /** Well before {@link LostMails#LEASE}: a slow server must not outlast the claim. */
  private static final Duration STOP_AFTER = Duration.ofMinutes(4);

  private static final Logger log = LoggerFactory.getLogger(BatchSender.class);

  private final Claims claims;
  private final SurveyMails mails;
  private final AttemptStore store;
  private final Clock clock;

  BatchSender(Claims claims, SurveyMails mails, AttemptStore store, Clock clock) {
    this.claims = claims;
    this.mails = mails;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Sends one batch.
   *
   * @param most how many mails to claim at most
   * @return how many mails were handed to the server or found to be refused
   */
  int send(long workspaceId, int most, MailSession session) {
    return send(workspaceId, () -> claims.take(most), mail -> send(mail, session));
  }

  /** As {@link #send(long, int, MailSession)} with another way to claim and to hand over. */
  int send(
      long workspaceId,
      Supplier<List<ClaimedMail>> claim,
      Function<ClaimedMail, Outcome> handOver) {
    return WorkspaceScope.call(
        workspaceId,
        () -> {
          List<ClaimedMail> claimed = claim.get();
          if (claimed.isEmpty()) {
            return 0;
          }
          List<Attempt> attempts = sendAll(claimed, handOver);
          store.storeUntilItSucceeds(attempts);
          return (int) attempts.stream().filter(BatchSender::wasTried).count();
        });
  }

  private static boolean wasTried(Attempt attempt) {
    return !(attempt.outcome() instanceof Outcome.NotTried);
  }

  private List<Attempt> sendAll(
      List<ClaimedMail> claimed, Function<ClaimedMail, Outcome> handOver) {
    Instant stopAt = clock.instant().plus(STOP_AFTER);
    List<Attempt> attempts = new ArrayList<>();
    String obstacle = "";
    for (ClaimedMail mail : claimed) {
      if (obstacle.isEmpty() && clock.instant().isAfter(stopAt)) {
        obstacle = "The server is too slow.";
      }
      Outcome outcome = obstacle.isEmpty() ? handOver.apply(mail) : new Outcome.NotTried(obstacle);
      if (outcome instanceof Outcome.NotTried stopped) {
        obstacle = stopped.reply();
      }
      attempts.add(new Attempt(mail, outcome));
    }
    return attempts;
  }

  private Outcome send(ClaimedMail mail, MailSession session) {
    try {
      return new Outcome.Accepted(session.send(mails.of(mail.invitation(), mail.reminder())));
    } catch (MailRejected refused) {
      return new Outcome.Refused(message(refused), refused.recipientUnknown());
    } catch (MailDeferred later) {
      return outcome(later);
    } catch (RuntimeException defect) {
      log.error("A survey mail could not be written", defect);
      return new Outcome.Deferred("The mail could not be written: " + message(defect));
    }
  }

  private static Outcome outcome(MailDeferred later) {
    if (later.outcomeUnknown()) {
      return new Outcome.Unknown(message(later));
    }
    return later.isServerAway()
        ? new Outcome.NotTried(message(later))
        : new Outcome.Deferred(message(later));
  }

  private static String message(Exception failure) {
    return String.valueOf(failure.getMessage());
  }
}
