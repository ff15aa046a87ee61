package org.heed.score.audit;

/**
 * Counts a roll-up anew that a later module keeps; every bean of this type is asked every night.
 * Checking and correcting each see one moment.
 */
public interface RollUpCheck {

  /** What is checked. */
  RollUp rollUp();

  /** Compares what is stored about these days with what is raw. */
  Finding check(Days days);

  /** Puts right what differs within these days. */
  void correct(Days days);
}
