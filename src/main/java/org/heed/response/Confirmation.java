package org.heed.response;

/** What became of a confirmed score. */
public enum Confirmation {
  /** It is stored as the first score of its invitation. */
  STORED,
  /** It replaced an earlier score. */
  CHANGED,
  /** The same score was stored before; a repeated request has no effect. */
  UNCHANGED,
  /** Nothing was stored: the page confirmed by itself while the links look scanned. */
  NEEDS_PRESS,
  /** Nothing was stored: the survey no longer takes answers. */
  CLOSED,
  /** Nothing was stored: it takes answers only of people whom the customer's server vouches for. */
  REFUSED,
  /** Nothing was stored: there is no such invitation. */
  UNKNOWN;

  /** Whether the score is now the stored one. */
  public boolean accepted() {
    return this == STORED || this == CHANGED || this == UNCHANGED;
  }
}
