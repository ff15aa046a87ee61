package org.heed.followup;

import org.jspecify.annotations.Nullable;

/**
 * How many of the cases opened in a period were followed up by their deadline. A case counts as
 * followed up when the customer first heard from us or the case was closed, whichever came first;
 * withdrawn cases do not count.
 *
 * @param kept followed up by the deadline
 * @param missed followed up later, or not yet although the deadline has passed
 * @param pending not followed up yet, deadline still ahead
 */
public record SlaCompliance(int kept, int missed, int pending) {

  /** Share of kept among those decided, 0 to 1; null while none is decided. */
  public @Nullable Double share() {
    int decided = kept + missed;
    return decided == 0 ? null : (double) kept / decided;
  }
}
