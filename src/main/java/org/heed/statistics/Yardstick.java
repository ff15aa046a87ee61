package org.heed.statistics;

/**
 * How counts of positive, middle and negative answers become one figure. Figures of different
 * yardsticks are never added up or compared.
 */
public enum Yardstick {
  /** Positive minus negative, in points from −100 to 100: the Net Promoter Score. */
  SCORE(-100, "points"),
  /** The share of positive answers in per cent, from 0 to 100: satisfaction and effort. */
  SHARE(0, "percentage points");

  private static final double HIGHEST = 100;

  private final double lowest;
  private final String unit;

  Yardstick(double lowest, String unit) {
    this.lowest = lowest;
    this.unit = unit;
  }

  /** What a change is counted in. */
  public String unit() {
    return unit;
  }

  /** Worst figure that there is; the best one is 100. */
  public double lowest() {
    return lowest;
  }

  /** The figure, not rounded; 0 without answers. */
  public double value(ScoreCounts counts) {
    return switch (this) {
      case SCORE -> counts.nps().value();
      case SHARE -> counts.total() == 0 ? 0 : 100.0 * counts.promoters() / counts.total();
    };
  }

  /** 95 % confidence interval of the figure. */
  public Interval interval(ScoreCounts counts) {
    return switch (this) {
      case SCORE -> counts.nps().interval();
      case SHARE -> share(counts).interval().times(100);
    };
  }

  /** Variance of one answer in (value ÷ 100)², above 0 even when all answers are alike. */
  public double cautiousVariance(ScoreCounts counts) {
    // Of a share one hit and one miss more, as Agresti and Caffo (2000) do.
    double share = (counts.promoters() + 1) / (counts.total() + 2.0);
    return this == SCORE ? counts.cautiousVariance() : share * (1 - share);
  }

  /** Answers on the rarer side, never 0: normal limits need a few of them. */
  public double rarer(ScoreCounts counts) {
    return switch (this) {
      case SCORE -> Math.min(counts.promoters(), counts.detractors()) + 0.75;
      case SHARE -> Math.min(counts.promoters(), counts.total() - counts.promoters()) + 1;
    };
  }

  /** From one group to an independent other one, in this yardstick's unit. */
  public NpsChange change(ScoreCounts earlier, ScoreCounts later) {
    return switch (this) {
      case SCORE -> NpsChange.between(earlier, later);
      case SHARE -> NpsChange.ofShares(share(earlier), share(later));
    };
  }

  private static ProportionWithInterval share(ScoreCounts counts) {
    return ProportionWithInterval.of(counts.promoters(), counts.total());
  }

  /** A value as a number from 0, the worst, to 100. */
  public double ofHundred(double value) {
    return HIGHEST * (value - lowest) / (HIGHEST - lowest);
  }

  /** The interval within what the figure can be. */
  public Interval clamped(Interval interval) {
    return interval.clampedTo(lowest, HIGHEST);
  }

  /** A value as people read it, such as "+23" or "42 %". */
  public String display(double value) {
    return this == SCORE ? SignedPoints.of(value).display() : Math.round(value) + " %";
  }

  /** An interval as people read it, such as "+12 to +31" or "38 to 47 %". */
  public String display(Interval interval) {
    return this == SCORE
        ? SignedPoints.display(interval)
        : "%d to %d %%".formatted(Math.round(interval.lower()), Math.round(interval.upper()));
  }

  /** The figure as people read it; a dash when there are too few answers. */
  public String display(ScoreCounts counts) {
    return enough(counts) ? display(value(counts)) : "—";
  }

  /** Its interval as people read it; a dash when there are too few answers. */
  public String displayInterval(ScoreCounts counts) {
    return enough(counts) ? display(interval(counts)) : "—";
  }

  private static boolean enough(ScoreCounts counts) {
    return counts.total() >= Nps.ENOUGH_ANSWERS;
  }
}
