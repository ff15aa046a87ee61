package org.heed.score.folding;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.heed.response.ResponseChanged;
import org.heed.response.ResponseCompleted;
import org.heed.response.ResponseEvent;
import org.heed.response.ResponseInvalidated;
import org.heed.response.ResponseReceived;
import org.heed.response.ResponseRevalidated;
import org.jspecify.annotations.Nullable;

/**
 * One answer more or one less in a cell of the roll-ups.
 *
 * @param invitedOn the day whose response rate moves too; null when none does
 * @param by 1 or −1
 */
record Step(
    long touchpointId,
    LocalDate day,
    String region,
    int score,
    @Nullable LocalDate invitedOn,
    int by) {

  /** What an event does to the counts; a changed score leaves one cell and enters another. */
  static Stream<Step> of(ResponseEvent event) {
    return switch (event) {
      case ResponseChanged changed ->
          Stream.of(
              step(changed, changed.previousScore(), null, -1),
              step(changed, changed.score(), null, 1));
      case ResponseInvalidated gone -> Stream.of(step(gone, gone.score(), gone.invitedOn(), -1));
      case ResponseReceived received -> Stream.of(one(received));
      case ResponseRevalidated back -> Stream.of(one(back));
      case ResponseCompleted words -> Stream.empty();
    };
  }

  private static Step one(ResponseEvent event) {
    return step(event, event.score(), event.invitedOn(), 1);
  }

  private static Step step(ResponseEvent event, int score, @Nullable LocalDate invitedOn, int by) {
    return new Step(event.touchpointId(), event.answeredOn(), event.region(), score, invitedOn, by);
  }
}
