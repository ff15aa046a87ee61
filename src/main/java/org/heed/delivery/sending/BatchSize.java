package org.heed.delivery.sending;

import java.time.Duration;

/**
 * How many mails one thread claims at once. A fast mail server gets large batches, because claiming
 * and recording cost the database the same for a hundred mails as for one; with a slow server the
 * batch shrinks to what is sent within about a second, since a crash leaves the batch in doubt.
 */
final class BatchSize {

  static final int SMALLEST = 20;
  static final int LARGEST = 320;

  private static final Duration QUICK = Duration.ofMillis(400);
  private static final Duration SLOW = Duration.ofSeconds(1);

  private int size = SMALLEST;

  int now() {
    return size;
  }

  /** Notes how long a batch took, of which this many mails were tried. */
  void took(Duration time, int tried) {
    if (tried >= size && time.compareTo(QUICK) < 0) {
      size = Math.min(LARGEST, size * 2);
    } else if (time.compareTo(SLOW) > 0) {
      size = Math.max(SMALLEST, size / 2);
    }
  }
}
