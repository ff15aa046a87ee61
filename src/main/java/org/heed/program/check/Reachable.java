package org.heed.program.check;

/**
 * Whom settings reach, counted now.
 *
 * @param segmentKnown whether the segment they name exists; without it nobody is counted
 * @param askable contacts of the audience that could be asked today
 * @param waiting those of them who only rest because they were asked recently
 */
record Reachable(boolean segmentKnown, long askable, long waiting) {

  /** Everybody who may be asked sooner or later. */
  long all() {
    return askable + waiting;
  }
}
