package org.heed.statistics;

/**
 * A Net Promoter Score with its uncertainty.
 *
 * @param value share of promoters minus share of detractors in points, −100 to 100, not rounded; 0
 *     when there are no answers
 * @param n answers it was computed from
 * @param interval 95 % confidence interval in points, −100 to 100; not symmetric around the value
 * @param method how the interval was computed
 */
public record Nps(double value, long n, Interval interval, IntervalMethod method) {

  private static final int SMALL_SAMPLE = 20;

  public static Nps of(ScoreCounts counts) {
    long n = counts.total();
    long lead = counts.promoters() - counts.detractors();
    // One division of exact integers, so that a tie such as 12.5 really is 12.5 when it is rounded.
    double value = n == 0 ? 0 : 100.0 * lead / n;
    IntervalMethod method = methodFor(n, lead);
    Interval shares =
        switch (method) {
          case SCORE -> ScoreInterval.of(counts);
          case ADJUSTED_WALD -> AdjustedCounts.of(counts).interval();
        };
    return new Nps(value, n, shares.times(100).clampedTo(-100, 100), method);
  }

  private static IntervalMethod methodFor(long n, long lead) {
    boolean extreme = 5 * Math.abs(lead) > 4 * n;
    return n < SMALL_SAMPLE || extreme ? IntervalMethod.SCORE : IntervalMethod.ADJUSTED_WALD;
  }

  /** Whether there are enough answers to show a number at all. */
  public boolean publishable() {
    return Publishable.is(n);
  }

  /** The value rounded once, for showing. */
  public SignedPoints points() {
    return SignedPoints.of(value);
  }

  /** The score as people read it, such as "+23" or "−4"; a dash when there are too few answers. */
  public String display() {
    return publishable() ? points().display() : "—";
  }

  /**
   * The interval as people read it, such as "+12 to +31"; a dash when there are too few answers.
   */
  public String displayInterval() {
    return publishable() ? SignedPoints.display(interval) : "—";
  }
}
