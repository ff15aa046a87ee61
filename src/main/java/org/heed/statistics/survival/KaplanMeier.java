package org.heed.statistics.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.heed.statistics.Interval;
import org.heed.statistics.Normal;

/**
 * The share of customers still there after each time (Kaplan and Meier 1958), with Greenwood's
 * error.
 *
 * @param steps one for each time somebody left, ascending; empty when nobody did
 */
public record KaplanMeier(List<Step> steps) {

  /**
   * The curve from this time on.
   *
   * @param atRisk customers watched just before
   * @param left of them now
   * @param share still there, 0 to 1
   * @param standardError of the share
   * @param interval 95 %, from the log-log scale so that it stays within 0 to 1
   */
  public record Step(
      double time, long atRisk, long left, double share, double standardError, Interval interval) {}

  /** Nobody to watch gives no steps. */
  public static KaplanMeier of(Collection<Stay> stays) {
    double[] times =
        stays.stream().filter(Stay::left).mapToDouble(Stay::exit).distinct().sorted().toArray();
    List<Step> steps = new ArrayList<>();
    double share = 1;
    double greenwood = 0;
    for (double time : times) {
      long atRisk = stays.stream().filter(stay -> stay.watchedAt(time)).count();
      long left = stays.stream().filter(stay -> stay.left() && stay.exit() == time).count();
      share *= 1 - (double) left / atRisk;
      greenwood += (double) left / ((double) atRisk * Math.max(1L, atRisk - left));
      double error = share * Math.sqrt(greenwood);
      steps.add(new Step(time, atRisk, left, share, error, interval(share, greenwood)));
    }
    return new KaplanMeier(steps);
  }

  /** The share still there after so long; 1 before anybody left. */
  public double shareAt(double time) {
    double share = 1;
    for (Step step : steps) {
      share = step.time() <= time ? step.share() : share;
    }
    return share;
  }

  private static Interval interval(double share, double greenwood) {
    if (share <= 0 || share >= 1) {
      return new Interval(0, 1);
    }
    double log = Math.log(share);
    double reach = Normal.Z * Math.sqrt(greenwood) / Math.abs(log);
    return new Interval(Math.exp(log * Math.exp(reach)), Math.exp(log * Math.exp(-reach)));
  }
}
