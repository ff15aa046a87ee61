package org.heed.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far the score of one group of answers lies from that of an independent other one, usually
 * this period from the period before. Not for overlapping windows, nor for the same people twice.
 * Of shares, such as satisfaction, points are percentage points; of means they are steps of the
 * scale.
 *
 * @param value later minus earlier score in points, −200 to 200, not rounded
 * @param interval 95 % confidence interval of the true change in points; centred slightly nearer to
 *     0 than the value
 * @param pValue two-sided probability of a change at least this large if nothing had changed
 * @param before answers in the earlier group
 * @param after answers in the later group
 * @param yardstick what was compared
 */
public record NpsChange(
    double value, Interval interval, double pValue, long before, long after, Yardstick yardstick) {

  /** A change of Net Promoter Scores. */
  public NpsChange(double value, Interval interval, double pValue, long before, long after) {
    this(value, interval, pValue, before, after, Yardstick.SCORE);
  }

  /** Adjusted Wald: three pseudo-answers are added to each group. */
  public static NpsChange between(ScoreCounts earlier, ScoreCounts later) {
    AdjustedCounts was = AdjustedCounts.of(earlier);
    AdjustedCounts is = AdjustedCounts.of(later);
    double change = is.score() - was.score();
    double error = Math.sqrt(was.variance() + is.variance());
    double reach = Normal.Z * error;
    Interval interval = new Interval(change - reach, change + reach);
    return new NpsChange(
        Nps.of(later).value() - Nps.of(earlier).value(),
        interval.times(100).clampedTo(-200, 200),
        Normal.twoSidedP(change / error),
        earlier.total(),
        later.total());
  }

  /** Two shares, in percentage points: Agresti and Caffo, see {@link ShareChange}. */
  static NpsChange ofShares(ProportionWithInterval earlier, ProportionWithInterval later) {
    double was = (earlier.hits() + 1) / (earlier.n() + 2.0);
    double is = (later.hits() + 1) / (later.n() + 2.0);
    double error = Math.sqrt(was * (1 - was) / (earlier.n() + 2) + is * (1 - is) / (later.n() + 2));
    return new NpsChange(
        100 * (later.share() - earlier.share()),
        Interval.around(is - was, error).times(100).clampedTo(-100, 100),
        Normal.twoSidedP((is - was) / error),
        earlier.n(),
        later.n(),
        Yardstick.SHARE);
  }

  /** Two means of scores from 0 to 10: Welch (1947), each with its cautious variance. */
  static NpsChange ofMeans(Moments earlier, Moments later) {
    double value = later.mean() - earlier.mean();
    if (Math.min(earlier.n(), later.n()) < 2) {
      Interval anything = new Interval(-10, 10);
      return new NpsChange(value, anything, 1, earlier.n(), later.n(), Yardstick.MEAN);
    }
    double variance = earlier.error() + later.error();
    double freedom =
        variance
            * variance
            / (earlier.error() * earlier.error() / (earlier.n() - 1)
                + later.error() * later.error() / (later.n() - 1));
    double error = Math.sqrt(variance);
    return new NpsChange(
        value,
        MeanWithInterval.interval(value, error, freedom).clampedTo(-10, 10),
        2 * TDistribution.of(freedom).survivalProbability(Math.abs(value) / error),
        earlier.n(),
        later.n(),
        Yardstick.MEAN);
  }

  /** Whether both groups have enough answers for their scores to be shown. */
  public boolean publishable() {
    return Publishable.is(Math.min(before, after));
  }

  /** Whether the change is more than chance explains: its 95 % interval leaves out 0. */
  public boolean real() {
    return publishable() && !interval.contains(0);
  }

  /** The change rounded once, for showing. */
  public SignedPoints points() {
    return SignedPoints.of(value);
  }

  /** The change as people read it, such as "+3"; a dash when there are too few answers. */
  public String display() {
    return publishable() ? yardstick.displayChange(value) : "—";
  }

  /** The interval as people read it; a dash when there are too few answers. */
  public String displayInterval() {
    return publishable()
        ? "%s to %s"
            .formatted(
                yardstick.displayChange(interval.lower()),
                yardstick.displayChange(interval.upper()))
        : "—";
  }
}
