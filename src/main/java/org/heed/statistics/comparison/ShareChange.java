package org.heed.statistics.comparison;

import org.heed.statistics.Interval;
import org.heed.statistics.Normal;
import org.heed.statistics.ProportionWithInterval;

/**
 * The difference of two shares, later minus earlier, such as satisfied customers of two months.
 *
 * @param value −1 to 1; of {@link #paired} the adjusted estimate
 * @param standardError of the adjusted estimate
 * @param interval 95 %, within −1 to 1
 * @param pValue two-sided
 */
public record ShareChange(double value, double standardError, Interval interval, double pValue) {

  /** Two independent groups: Agresti and Caffo (2000), one hit and one miss added to each group. */
  public static ShareChange between(ProportionWithInterval earlier, ProportionWithInterval later) {
    double was = (earlier.hits() + 1) / (earlier.n() + 2.0);
    double is = (later.hits() + 1) / (later.n() + 2.0);
    double error = Math.sqrt(was * (1 - was) / (earlier.n() + 2) + is * (1 - is) / (later.n() + 2));
    return of(later.share() - earlier.share(), is - was, error);
  }

  /**
   * The same people twice: Bonett and Price (2012), one person added to each kind of change.
   *
   * @param gained people with the property only the second time
   * @param lost people with it only the first time
   * @param people all, unchanged ones included
   * @throws IllegalArgumentException when the numbers do not fit together
   */
  public static ShareChange paired(long gained, long lost, long people) {
    if (gained < 0 || lost < 0 || gained + lost > people) {
      throw new IllegalArgumentException("More changes than people");
    }
    double up = (gained + 1) / (people + 2.0);
    double down = (lost + 1) / (people + 2.0);
    double change = up - down;
    double error = Math.sqrt((up + down - change * change) / (people + 2));
    return of(change, change, error);
  }

  private static ShareChange of(double value, double centre, double error) {
    return new ShareChange(
        value,
        error,
        Interval.around(centre, error).clampedTo(-1, 1),
        Normal.twoSidedP(centre / error));
  }

  /** Whether the change is more than chance explains. */
  public boolean real() {
    return !interval.contains(0);
  }
}
