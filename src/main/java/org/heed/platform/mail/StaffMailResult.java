package org.heed.platform.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send a mail to staff. */
record StaffMailResult(
    StaffMailRow mail, String state, @Nullable String error, @Nullable Instant nextAttemptAt) {

  private static final int MAX_ATTEMPTS = 10;
  private static final long FIRST_PAUSE_SECONDS = 10;
  private static final long LONGEST_PAUSE_SECONDS = Duration.ofHours(4).toSeconds();

  static StaffMailResult sent(StaffMailRow mail) {
    return new StaffMailResult(mail, "sent", null, null);
  }

  /** Ten attempts over about half a day, then parked. */
  static StaffMailResult deferred(StaffMailRow mail, String reason, Instant now) {
    if (mail.attempts() >= MAX_ATTEMPTS) {
      return rejected(mail, reason);
    }
    double pause = FIRST_PAUSE_SECONDS * Math.pow(3, mail.attempts() - 1.0);
    long seconds = (long) Math.min(LONGEST_PAUSE_SECONDS, pause);
    return new StaffMailResult(mail, "queued", reason, now.plusSeconds(seconds));
  }

  static StaffMailResult rejected(StaffMailRow mail, String reason) {
    return new StaffMailResult(mail, "parked", reason, null);
  }

  @Nullable String nextAttemptText() {
    return nextAttemptAt == null ? null : nextAttemptAt.toString();
  }
}
