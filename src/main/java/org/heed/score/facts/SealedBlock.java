package org.heed.score.facts;

/**
 * What is known of a block without reading it.
 *
 * @param firstDay earliest day of its rows
 * @param lastDay latest day of its rows
 */
record SealedBlock(long id, int rows, int firstDay, int lastDay) {

  boolean touches(FactQuery query) {
    return lastDay >= query.firstDay() && firstDay <= query.lastDay();
  }
}
