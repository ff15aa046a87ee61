package org.heed.program.event;

import java.time.Duration;
import java.time.Instant;
import org.heed.customer.place.MeasurePointTree;
import org.heed.program.event.EventOutcome.Rejected;
import org.jspecify.annotations.Nullable;

/** What an event must have to be taken. */
final class EventRules {

  /** Clocks of other systems may be ahead by this much. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private EventRules() {}

  static @Nullable Rejected check(TriggerEvent event, MeasurePointTree tree, Instant now) {
    if (!fits(event.source(), 80)) {
      return new Rejected("source", "Name the system that tells, in up to 80 characters.");
    }
    if (!fits(event.sourceId(), 200)) {
      return new Rejected("sourceId", "Give the event's own id there, in up to 200 characters.");
    }
    if (!fits(event.kind(), 80)) {
      return new Rejected("kind", "Say what happened, in up to 80 characters.");
    }
    if (!named(event.contactExternalId())
        && !named(event.email())
        && !named(event.accountExternalId())) {
      return new Rejected("contact", "Name the contact, its address, or the account.");
    }
    if (event.occurredAt() == null || event.occurredAt().isBefore(EARLIEST)) {
      return new Rejected("occurredAt", "Say when it happened.");
    }
    String code = event.measurePoint();
    if (code != null && tree.byCode(code).isEmpty()) {
      return new Rejected("measurePoint", "No measure point has this code.");
    }
    return event.occurredAt().isAfter(now.plus(AHEAD))
        ? new Rejected("occurredAt", "This is more than a day ahead of now.")
        : null;
  }

  private static boolean fits(@Nullable String text, int most) {
    return text != null && !text.isBlank() && text.length() <= most && text.indexOf('\0') < 0;
  }

  private static boolean named(@Nullable String key) {
    return fits(key, 254);
  }
}
