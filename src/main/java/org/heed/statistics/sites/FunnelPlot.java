package org.heed.statistics.sites;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.heed.statistics.Interval;
import org.heed.statistics.Normal;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * Which sites stand out for their number of answers, instead of a league table (Spiegelhalter
 * 2005). Limits at 95 % and 99.8 % widen with the real spread between sites (additive random
 * effects), so that with many answers not everybody stands out.
 *
 * @param yardstick how answers become a score
 * @param mean score of all answers, in points
 * @param variance of one answer, in points²
 * @param between real variance between sites, in points²
 * @param overdispersion mean z² with the outer tenth of the sites pulled in; 1 is chance alone
 */
public record FunnelPlot(
    Yardstick yardstick, double mean, double variance, double between, double overdispersion) {

  private static final double WARNING = Normal.Z;
  private static final double ALARM = Normal.quantile(0.999);

  /** Where a site lies. */
  public enum Band {
    /** Below the outer limit. */
    FAR_BELOW,
    /** Below the inner limit. */
    BELOW,
    /** As expected. */
    WITHIN,
    /** Above the inner limit. */
    ABOVE,
    /** Above the outer limit. */
    FAR_ABOVE
  }

  /** Limits from all sites together; sites without answers have no say. */
  public static FunnelPlot of(SurveyKind kind, List<Tally> sites) {
    Tally all = Tally.sum(kind, sites);
    Yardstick yardstick = kind.yardstick();
    double mean = all.value();
    double variance = 10_000 * all.cautiousVariance();
    List<Tally> answered = sites.stream().filter(site -> site.total() > 0).toList();
    if (answered.size() < 2) {
      return new FunnelPlot(yardstick, mean, variance, 0, 1);
    }
    double[] values = answered.stream().mapToDouble(Tally::value).toArray();
    double[] errors = answered.stream().mapToDouble(site -> variance / site.total()).toArray();
    double[] z = new double[values.length];
    Arrays.setAll(z, i -> (values[i] - mean) / Math.sqrt(errors[i]));
    double phi = Arrays.stream(winsorised(z)).map(each -> each * each).average().orElse(1);
    double between = phi <= 1 ? 0 : Shrinkage.dersimonianLaird(values, errors).between();
    return new FunnelPlot(yardstick, mean, variance, between, phi);
  }

  /** The inner limits, 95 %, for so many answers, in points. */
  public Interval warning(long answers) {
    return limits(answers, WARNING);
  }

  /** The outer limits, 99.8 %, for so many answers, in points. */
  public Interval alarm(long answers) {
    return limits(answers, ALARM);
  }

  /** Where a site lies; within without answers. */
  public Band band(Tally site) {
    double value = site.value();
    if (site.total() == 0 || warning(site.total()).contains(value)) {
      return Band.WITHIN;
    }
    boolean far = !alarm(site.total()).contains(value);
    return value < mean ? far ? Band.FAR_BELOW : Band.BELOW : far ? Band.FAR_ABOVE : Band.ABOVE;
  }

  /**
   * Exact 95 % limits of observed ÷ expected events, such as complaints, for an expected number
   * above 0 (Poisson, from χ² quantiles).
   *
   * @throws IllegalArgumentException when nothing is expected
   */
  public static Interval poisson(double expected) {
    if (!(expected > 0 && expected < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Expected events " + expected);
    }
    double tail = Normal.ERROR_RATE / 2;
    double low = ChiSquaredDistribution.of(2 * expected).inverseCumulativeProbability(tail);
    double high = ChiSquaredDistribution.of(2 * expected + 2).inverseSurvivalProbability(tail);
    return new Interval(low / 2 / expected, high / 2 / expected);
  }

  private Interval limits(long answers, double z) {
    double reach = z * Math.sqrt(variance / Math.max(1, answers) + between);
    return yardstick.clamped(new Interval(mean - reach, mean + reach));
  }

  private static double[] winsorised(double[] z) {
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 10;
    double low = sorted[cut];
    double high = sorted[sorted.length - 1 - cut];
    return Arrays.stream(z).map(each -> Math.clamp(each, low, high)).toArray();
  }
}
