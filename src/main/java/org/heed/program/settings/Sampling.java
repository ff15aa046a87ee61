package org.heed.program.settings;

import org.heed.statistics.planning.SampleSize;
import org.jspecify.annotations.Nullable;

/**
 * How many of those who may be asked are asked. The same seed draws the same people.
 *
 * @param marginOfError half width of the score's 95% interval to aim at, in points, 1 to 50
 * @param responseRate percent of the invited who are expected to answer, 1 to 100
 * @param stratum what every share of the sample is drawn from by itself; null for a simple sample
 * @param seed anything; another seed draws other people
 */
public record Sampling(int marginOfError, int responseRate, @Nullable Stratum stratum, long seed) {

  /** Typical variance of one answer on the scale from −1 to 1. */
  private static final double VARIANCE = 0.61;

  /** Checks the ranges. */
  public Sampling {
    if (marginOfError < 1 || marginOfError > 50 || responseRate < 1 || responseRate > 100) {
      throw new IllegalArgumentException(
          "A sample aims at 1 to 50 points and expects 1 to 100 percent to answer");
    }
  }

  /** How many of so many customers to invite so that enough answer. */
  public long invitations(long customers) {
    long answers = SampleSize.forMarginAmong(VARIANCE, marginOfError, customers);
    return Math.min(customers, Math.ceilDiv(answers * 100, responseRate));
  }

  /** What a stratified sample is drawn by: each group is represented by its share. */
  public enum Stratum {
    /** The account's segment. */
    SEGMENT("segment"),
    /** The account's tier. */
    TIER("tier"),
    /** The account's region. */
    REGION("region"),
    /** The contact's role. */
    ROLE("role");

    private final String label;

    Stratum(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }
}
