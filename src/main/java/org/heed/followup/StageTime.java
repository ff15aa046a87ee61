package org.heed.followup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that a case spent in one stage.
 *
 * @param stage what people read, {@code Closed} and {@code Withdrawn} included
 * @param leftAt when the next stage began; null while the case is in this one
 */
public record StageTime(String stage, Instant enteredAt, @Nullable Instant leftAt) {

  /** How long it lasted, or lasts until now. */
  public Duration lasted(Instant now) {
    return Duration.between(enteredAt, leftAt == null ? now : leftAt);
  }
}
