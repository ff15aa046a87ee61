package org.heed.statistics;

/** How the interval of a Net Promoter Score was computed. */
public enum IntervalMethod {
  /** Inverted score test: for fewer than 20 answers, or a score beyond ±80. */
  SCORE,
  /** Wald interval after adding three pseudo-answers: everything else. */
  ADJUSTED_WALD
}
