package org.heed.integration.web;

import org.heed.platform.web.InvalidInput;

/** How much one call may ask for. */
final class Limits {

  static final int MOST_ROWS = 200;

  private Limits() {}

  /**
   * A page's number of rows.
   *
   * @throws InvalidInput outside of 1 to 200
   */
  static int rows(int limit) {
    if (limit < 1 || limit > MOST_ROWS) {
      throw new InvalidInput("limit", "Ask for 1 to %d rows.".formatted(MOST_ROWS));
    }
    return limit;
  }
}
