package org.heed.statistics.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.statistics.Interval;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;

/**
 * Scores of many sites drawn towards their common mean, small sites the most (empirical Bayes):
 * what each site most likely is, rather than what a handful of answers happened to say.
 *
 * @param mean of the sites
 * @param between variance of the true values between sites, at least 0
 * @param heterogeneity Cochran's Q: far above the number of sites when they really differ
 * @param sites one for each, in the given order
 */
public record Shrinkage(double mean, double between, double heterogeneity, List<Site> sites) {

  private static final int MOST_STEPS = 200;

  /**
   * One site.
   *
   * @param observed what was given
   * @param shrunk between the mean and the observed value
   * @param pull share of the mean in it, 0 to 1
   * @param interval 95 % for the true value, in the unit of the values; it counts in that the mean
   *     and the variance between sites are only estimated
   */
  public record Site(double observed, double shrunk, double pull, Interval interval) {}

  /**
   * Scores of sites in points. The error of each comes from the spread of all answers together, so
   * that a site with nothing but promoters is drawn in as well; sites without answers get the mean.
   */
  public static Shrinkage ofScores(SurveyKind kind, List<Tally> sites) {
    double variance = Tally.sum(kind, sites).cautiousVariance() * 10_000;
    double[] values = sites.stream().mapToDouble(Tally::value).toArray();
    double[] variances =
        sites.stream()
            .mapToDouble(site -> site.total() == 0 ? 1e12 : variance / site.total())
            .toArray();
    return reml(values, variances);
  }

  /**
   * Variance between sites by DerSimonian and Laird (1986): quick, in one step.
   *
   * @param variances of the values, positive
   * @throws IllegalArgumentException when there is no site, a value not finite or a variance not
   *     positive
   */
  public static Shrinkage dersimonianLaird(double[] values, double[] variances) {
    check(values, variances);
    return of(values, variances, moments(values, variances));
  }

  /** Variance between sites by restricted maximum likelihood: the better one. */
  public static Shrinkage reml(double[] values, double[] variances) {
    check(values, variances);
    double between = moments(values, variances);
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = Math.max(0, improved(values, variances, between));
      boolean done = Math.abs(next - between) <= 1e-12 * (1 + between);
      between = next;
      if (done) {
        break;
      }
    }
    return of(values, variances, between);
  }

  private static void check(double[] values, double[] variances) {
    boolean good = values.length > 0 && values.length == variances.length;
    for (int i = 0; good && i < values.length; i++) {
      good = Double.isFinite(values[i]) && variances[i] > 0 && Double.isFinite(variances[i]);
    }
    if (!good) {
      throw new IllegalArgumentException("Every site needs a finite value and a variance above 0");
    }
  }

  private static double moments(double[] values, double[] variances) {
    double w = 0;
    double w2 = 0;
    for (double variance : variances) {
      w += 1 / variance;
      w2 += 1 / variance / variance;
    }
    double scale = w - w2 / w;
    double excess = heterogeneity(values, variances) - (values.length - 1);
    return values.length < 2 || scale <= 0 ? 0 : Math.max(0, excess / scale);
  }

  /** Fisher scoring step for REML (Viechtbauer 2005). */
  private static double improved(double[] values, double[] variances, double between) {
    double mean = mean(values, variances, between);
    double w = 0;
    double w2 = 0;
    double w3 = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = 1 / (variances[i] + between);
      w += weight;
      w2 += weight * weight;
      w3 += weight * weight * weight;
      squares += weight * weight * (values[i] - mean) * (values[i] - mean);
    }
    double score = squares - w + w2 / w;
    double information = w2 - 2 * w3 / w + w2 * w2 / (w * w);
    return information <= 0 ? between : between + score / information;
  }

  private static double mean(double[] values, double[] variances, double between) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] / (variances[i] + between);
      weights += 1 / (variances[i] + between);
    }
    return sum / weights;
  }

  private static double heterogeneity(double[] values, double[] variances) {
    double mean = mean(values, variances, 0);
    return IntStream.range(0, values.length)
        .mapToDouble(i -> (values[i] - mean) * (values[i] - mean) / variances[i])
        .sum();
  }

  private static Shrinkage of(double[] values, double[] variances, double between) {
    double mean = mean(values, variances, between);
    double average = averageVariance(variances, between);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double pull = variances[i] / (variances[i] + between);
      double shrunk = mean + (1 - pull) * (values[i] - mean);
      double away = (values[i] - mean) * Math.sqrt(average / (variances[i] + between));
      double error = error(values.length, variances[i], pull, away);
      sites.add(new Site(values[i], shrunk, pull, Interval.around(shrunk, error)));
    }
    return new Shrinkage(mean, between, heterogeneity(values, variances), sites);
  }

  /** Of a site around the mean, each site counting by its precision. */
  private static double averageVariance(double[] variances, double between) {
    double precision = 0;
    for (double variance : variances) {
      precision += 1 / (variance + between);
    }
    return variances.length / precision;
  }

  /**
   * Morris (1983): mean and variance between the sites are only estimated, the worse the fewer
   * sites there are. With up to three a site's own error is all that can be told.
   */
  private static double error(int sites, double variance, double pull, double away) {
    if (sites <= 3) {
      return Math.sqrt(variance);
    }
    double sure = pull * (sites - 3) / (sites - 1);
    double doubt = 2.0 / (sites - 3) * sure * sure * away * away;
    return Math.sqrt(variance * (1 - sure * (sites - 1) / sites) + doubt);
  }
}
