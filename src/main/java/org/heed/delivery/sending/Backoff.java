package org.heed.delivery.sending;

import java.time.Duration;

/** When a mail that was not taken is tried again: twelve tries over about two days. */
final class Backoff {

  private static final int MAX_ATTEMPTS = 12;
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(6);

  private Backoff() {}

  static boolean isLast(int attempt) {
    return attempt >= MAX_ATTEMPTS;
  }

  /** Five minutes after the first try, then three times as long each time, six hours at most. */
  static Duration pauseAfter(int attempt) {
    double seconds = FIRST.toSeconds() * Math.pow(3, Math.max(0, attempt - 1.0));
    return Duration.ofSeconds((long) Math.min(LONGEST.toSeconds(), seconds));
  }
}
