package org.heed.integration.web.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.heed.customer.operational.Reported;
import org.heed.platform.web.InvalidInput;
import org.heed.program.event.EventOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a request.
 *
 * @param index position in the request, from 0
 */
@Schema(name = "Outcome")
record OutcomeBody(
    int index,
    @Schema(description = "accepted, duplicate, stored, older or refused") String outcome,
    @Nullable String field,
    @Schema(description = "Why it was refused, and what to do") @Nullable String reason) {

  static final int MOST = 1000;

  static OutcomeBody of(int index, EventOutcome outcome) {
    return switch (outcome) {
      case EventOutcome.Accepted accepted -> new OutcomeBody(index, "accepted", null, null);
      case EventOutcome.Duplicate duplicate -> new OutcomeBody(index, "duplicate", null, null);
      case EventOutcome.Rejected rejected ->
          new OutcomeBody(index, "refused", rejected.field(), rejected.reason());
    };
  }

  static OutcomeBody of(int index, Reported reported) {
    return new OutcomeBody(
        index, reported.outcome().name().toLowerCase(Locale.ROOT), null, reported.reason());
  }

  /**
   * Refuses requests that are empty or too long.
   *
   * @throws InvalidInput saying how many items are taken
   */
  static <T> List<T> checked(@Nullable List<T> data) {
    if (data == null || data.isEmpty() || data.size() > MOST || data.contains(null)) {
      throw new InvalidInput("data", "Send 1 to %,d items in “data”.".formatted(MOST));
    }
    return data;
  }
}
