package org.heed.program.planning;

import org.heed.program.settings.Sampling;
import org.heed.statistics.planning.SampleSize;

/** How many people a sample has to invite. */
public final class SampleNeeds {

  /** Typical variance of one answer on the scale from −1 to 1. */
  private static final double VARIANCE = 0.61;

  private SampleNeeds() {}

  /** How many of so many customers to invite so that enough answer. */
  public static long invitations(Sampling sampling, long customers) {
    long answers = SampleSize.forMarginAmong(VARIANCE, sampling.marginOfError(), customers);
    return Math.min(customers, Math.ceilDiv(answers * 100, sampling.responseRate()));
  }
}
