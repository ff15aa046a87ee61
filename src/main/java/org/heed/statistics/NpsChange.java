package org.heed.statistics;

/**
 * How far the score of one group of answers lies from that of an independent other one, usually
 * this period from the period before. Not for overlapping windows, nor for the same people twice.
 * Of shares, such as satisfaction, points are percentage points.
 *
 * @param value later minus earlier score in points, −200 to 200, not rounded
 * @param interval 95 % confidence interval of the true change in points; centred slightly nearer to
 *     0 than the value
 * @param pValue two-sided probability of a change at least this large if nothing had changed
 * @param before answers in the earlier group
 * @param after answers in the later group
 */
public record NpsChange(double value, Interval interval, double pValue, long before, long after) {

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
        later.n());
  }

  /** Whether both groups have enough answers for their scores to be shown. */
  public boolean publishable() {
    return Math.min(before, after) >= Nps.ENOUGH_ANSWERS;
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
    return publishable() ? points().display() : "—";
  }

  /** The interval as people read it; a dash when there are too few answers. */
  public String displayInterval() {
    return publishable() ? SignedPoints.display(interval) : "—";
  }
}
