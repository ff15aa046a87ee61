package org.heed.score.audit;

import java.util.List;

/**
 * What one look at a roll-up found.
 *
 * @param compared raw answers, invitations or accounts counted anew
 * @param waiting days or accounts left out because events about them are still under way
 */
public record Finding(long compared, List<Difference> differences, int waiting) {

  boolean isClean() {
    return differences.isEmpty() && waiting == 0;
  }
}
