package org.heed.followup.team;

import java.time.Duration;
import org.heed.followup.wording.Deadline;
import org.heed.statistics.ProportionWithInterval;
import org.jspecify.annotations.Nullable;

/**
 * How well the loop was closed for the cases opened in a period; shares come with what they are of.
 *
 * @param name of the person, team or cause
 * @param opened withdrawn cases do not count
 * @param late followed up after the deadline, or still waiting after it
 * @param firstHalf minutes within which half of those followed up heard from us; null for none
 * @param firstMost the same for nine of ten
 * @param resolvedHalf minutes within which half of those resolved were
 * @param resolvedMost the same for nine of ten
 * @param asked recovery surveys answered
 * @param recovered of them, customers won back
 */
public record LoopFigure(
    String name,
    int opened,
    int kept,
    int late,
    int resolved,
    int closed,
    int reopened,
    int asked,
    int recovered,
    @Nullable Integer firstHalf,
    @Nullable Integer firstMost,
    @Nullable Integer resolvedHalf,
    @Nullable Integer resolvedMost) {

  /** {@code 91 % of 120}; {@code 3 of 4} below five cases, a dash of none. */
  public String inTime() {
    return share(kept, kept + late);
  }

  /** {@code 80 % of 120}. */
  public String closedShare() {
    return share(closed, opened);
  }

  /** {@code 40 % of 10}. */
  public String recoveredShare() {
    return share(recovered, asked);
  }

  /** Half within this: {@code 3 hours}. */
  public String firstResponse() {
    return words(firstHalf);
  }

  /** Nine of ten within this: {@code 20 hours}. */
  public String firstResponseOfMost() {
    return words(firstMost);
  }

  /** Half within this: {@code 2 days}. */
  public String resolution() {
    return words(resolvedHalf);
  }

  /** Nine of ten within this: {@code 6 days}. */
  public String resolutionOfMost() {
    return words(resolvedMost);
  }

  private static String share(int part, int whole) {
    ProportionWithInterval share = ProportionWithInterval.of(part, whole);
    return whole == 0
        ? "—"
        : share.publishable()
            ? "%s of %,d".formatted(share.display(), whole)
            : "%d of %d".formatted(part, whole);
  }

  private static String words(@Nullable Integer minutes) {
    return minutes == null ? "—" : Deadline.span(Duration.ofMinutes(minutes));
  }
}
