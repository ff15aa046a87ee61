package org.heed.dashboard.trust;

import org.heed.statistics.Tally;

/**
 * Customers who share a value of both attributes.
 *
 * @param first value of the first attribute
 * @param second value of the second one
 */
record Cell(int first, int second, long asked, Tally answers) {

  int group(boolean ofFirst) {
    return ofFirst ? first : second;
  }
}
