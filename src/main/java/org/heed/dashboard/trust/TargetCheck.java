package org.heed.dashboard.trust;

import java.util.Locale;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.planning.Detectable;
import org.heed.statistics.planning.Target;

/**
 * Whether a wanted change could be seen at all.
 *
 * @param sentence the verdict with its numbers
 */
record TargetCheck(Target target, String sentence) {

  static final int MOST_POINTS = 100;

  /**
   * Judges a target by the answers of the last period.
   *
   * @param days how long that period was
   */
  static TargetCheck of(ScoreCounts last, int points, int days) {
    Target target = Target.of(last, points, last.total());
    String verdict =
        target.reachable()
            ? "With %s answers in %d days it can be.".formatted(number(last.total()), days)
            : "In the last %d days there were %s, so it would drown in chance.%s"
                .formatted(days, number(last.total()), smallest(last));
    return new TargetCheck(
        target,
        "A change of %d points needs %s answers to be seen, and %s in each period to be found four times out of five. %s"
            .formatted(
                points,
                number(target.answersNeeded()),
                number(target.answersForCertainty()),
                verdict));
  }

  private static String smallest(ScoreCounts last) {
    return last.total() == 0
        ? ""
        : " The smallest change so many answers show is about %.0f points."
            .formatted(Math.ceil(Detectable.smallestReal(last.cautiousVariance(), last.total())));
  }

  private static String number(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  public boolean reachable() {
    return target.reachable();
  }
}
