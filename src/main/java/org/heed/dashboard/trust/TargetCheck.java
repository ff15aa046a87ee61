package org.heed.dashboard.trust;

import java.util.Locale;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.heed.statistics.planning.Detectable;
import org.heed.statistics.planning.Target;

/**
 * Whether a wanted change could be seen at all.
 *
 * @param sentence the verdict with its numbers
 */
record TargetCheck(Target target, String sentence) {

  private static final double USUAL_POINTS = 5;

  /**
   * Judges a target by the answers of the last period.
   *
   * @param days how long that period was
   */
  static TargetCheck of(Tally last, double points, int days) {
    Yardstick yardstick = last.yardstick();
    Target target = Target.of(last, points, last.total());
    String verdict =
        target.reachable()
            ? "With %s answers in %d days it can be.".formatted(number(last.total()), days)
            : "In the last %d days there were %s, so it would drown in chance.%s"
                .formatted(days, number(last.total()), smallest(last));
    return new TargetCheck(
        target,
        "A change of %s %s needs %s answers to be seen, and %s in each period to be found four times out of five. %s"
            .formatted(
                yardstick.size(points),
                yardstick.unit(),
                number(target.answersNeeded()),
                number(target.answersForCertainty()),
                verdict));
  }

  private static String smallest(Tally last) {
    return last.total() == 0
        ? ""
        : " The smallest change so many answers show is about %s %s."
            .formatted(
                last.yardstick()
                    .size(
                        last.yardstick()
                            .roundedUp(
                                Detectable.smallestReal(last.cautiousVariance(), last.total()))),
                last.yardstick().unit());
  }

  private static String number(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  /** The wanted change, or the usual one of the kind when it makes no sense. */
  static double sensible(Yardstick yardstick, double points) {
    double least = yardstick.ofPoints(1);
    return points >= least && points <= yardstick.ofPoints(100)
        ? points
        : yardstick.ofPoints(USUAL_POINTS);
  }

  public boolean reachable() {
    return target.reachable();
  }
}
