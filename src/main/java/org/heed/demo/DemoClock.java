package org.heed.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The demo's clock: it can stand in the past while history is made, and is an ordinary clock
 * afterwards.
 */
@Component
@Primary
@DemoOnly
public class DemoClock extends Clock {

  private final Clock present;
  private volatile @Nullable Instant travelledTo;

  DemoClock(Clock clock) {
    this.present = clock;
  }

  /** Lets everything happen at this moment, until further notice. */
  public void travelTo(Instant moment) {
    travelledTo = moment;
  }

  /** Goes on from the real time. */
  public void returnToPresent() {
    travelledTo = null;
  }

  /** The real time, wherever the clock stands. */
  public Instant present() {
    return present.instant();
  }

  @Override
  public Instant instant() {
    Instant past = travelledTo;
    return past == null ? present.instant() : past;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return present.withZone(zone);
  }
}
