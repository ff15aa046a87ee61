package org.heed.statistics;

import java.util.Locale;

/**
 * How answers become one figure. Figures of different yardsticks are never added up or compared. A
 * mean needs the scores themselves, see {@link Tally}; what takes counts by category refuses it.
 */
public enum Yardstick {
  /** Positive minus negative, in points from −100 to 100: the Net Promoter Score. */
  SCORE(-100, 100, "points"),
  /** The share of positive answers in per cent, from 0 to 100: satisfaction and effort. */
  SHARE(0, 100, "percentage points"),
  /** The mean of scores from 0 to 10: how an experience was. */
  MEAN(0, 10, "points");

  private static final double LEAST_OF_EACH = 3;

  private final double lowest;
  private final double highest;
  private final String unit;

  Yardstick(double lowest, double highest, String unit) {
    this.lowest = lowest;
    this.highest = highest;
    this.unit = unit;
  }

  /** What a change is counted in. */
  public String unit() {
    return unit;
  }

  /** Worst figure that there is. */
  public double lowest() {
    return lowest;
  }

  /** Best figure that there is. */
  public double highest() {
    return highest;
  }

  /** A size given in points of a hundred in this yardstick's unit: 5 are 0.5 of a mean. */
  public double ofPoints(double points) {
    return this == MEAN ? points / 10 : points;
  }

  /** The largest variance of one answer, in (value ÷ 100)². */
  public double largestVariance() {
    double half = (highest - lowest) / 200;
    return half * half;
  }

  /**
   * The figure, not rounded; 0 without answers.
   *
   * @throws IllegalArgumentException of a mean
   */
  public double value(ScoreCounts counts) {
    return switch (this) {
      case SCORE -> counts.nps().value();
      case SHARE -> counts.total() == 0 ? 0 : 100.0 * counts.promoters() / counts.total();
      case MEAN -> throw noCategories();
    };
  }

  /** 95 % confidence interval of the figure. */
  public Interval interval(ScoreCounts counts) {
    return switch (this) {
      case SCORE -> counts.nps().interval();
      case SHARE -> share(counts).interval().times(100);
      case MEAN -> throw noCategories();
    };
  }

  private static IllegalArgumentException noCategories() {
    return new IllegalArgumentException("A mean needs the scores, not their categories");
  }

  /** Variance of one answer in (value ÷ 100)², above 0 even when all answers are alike. */
  public double cautiousVariance(ScoreCounts counts) {
    // Of a share one hit and one miss more, as Agresti and Caffo (2000) do.
    double share = (counts.promoters() + 1) / (counts.total() + 2.0);
    return switch (this) {
      case SCORE -> counts.cautiousVariance();
      case SHARE -> share * (1 - share);
      case MEAN -> throw noCategories();
    };
  }

  /** Answers on the rarer side, never 0: normal limits need a few of them. */
  public double rarer(ScoreCounts counts) {
    return switch (this) {
      case SCORE -> Math.min(counts.promoters(), counts.detractors()) + 0.75;
      case SHARE -> Math.min(counts.promoters(), counts.total() - counts.promoters()) + 1;
      case MEAN -> throw noCategories();
    };
  }

  /** How many answers like these give three expected ones on the rarer side. */
  double neededForLimits(ScoreCounts counts) {
    return Math.ceil(LEAST_OF_EACH * (counts.total() + 3) / rarer(counts));
  }

  /** From one group to an independent other one, in this yardstick's unit. */
  public NpsChange change(ScoreCounts earlier, ScoreCounts later) {
    return switch (this) {
      case SCORE -> NpsChange.between(earlier, later);
      case SHARE -> NpsChange.ofShares(share(earlier), share(later));
      case MEAN -> throw noCategories();
    };
  }

  private static ProportionWithInterval share(ScoreCounts counts) {
    return ProportionWithInterval.of(counts.promoters(), counts.total());
  }

  /** A value as a number from 0, the worst, to 100. */
  public double ofHundred(double value) {
    return 100 * (value - lowest) / (highest - lowest);
  }

  /** The interval within what the figure can be. */
  public Interval clamped(Interval interval) {
    return interval.clampedTo(lowest, highest);
  }

  /** A value as people read it, such as "+23", "42 %" or "8.4". */
  public String display(double value) {
    return switch (this) {
      case SCORE -> SignedPoints.of(value).display();
      case SHARE -> Math.round(value) + " %";
      case MEAN -> size(value);
    };
  }

  /** An interval as people read it, such as "+12 to +31", "38 to 47 %" or "8.1 to 8.6". */
  public String display(Interval interval) {
    return switch (this) {
      case SCORE -> SignedPoints.display(interval);
      case SHARE ->
          "%d to %d %%".formatted(Math.round(interval.lower()), Math.round(interval.upper()));
      case MEAN -> size(interval.lower()) + " to " + size(interval.upper());
    };
  }

  /** A difference as people read it, such as "−4" or "−0.4". */
  public String displayChange(double change) {
    return this == MEAN ? SignedPoints.tenths(change) : SignedPoints.of(change).display();
  }

  /** The next size that {@link #size} can show, not below the given one. */
  public double roundedUp(double size) {
    return this == MEAN ? Math.ceil(10 * size) / 10 : Math.ceil(size);
  }

  /** A size without sign, such as "5" or "0.5". */
  public String size(double size) {
    return this == MEAN
        ? String.format(Locale.ENGLISH, "%.1f", size)
        : Long.toString(Math.round(size));
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
    return Publishable.is(counts.total());
  }
}
