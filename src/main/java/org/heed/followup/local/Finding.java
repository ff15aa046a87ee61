package org.heed.followup.local;

import org.jspecify.annotations.Nullable;

/**
 * Something found out about customers, for sites to act on.
 *
 * @param cause what findings share
 * @param issueId the systemic issue it comes from; null when none
 * @param sites how many act on it
 * @param actions how many actions, dropped ones not counted
 * @param ended how many of them are done
 * @param overdue how many should have been done before today
 */
public record Finding(
    long id,
    String title,
    String cause,
    @Nullable Long issueId,
    int sites,
    int actions,
    int ended,
    int overdue) {

  /** How much is done, 0 to 100. */
  public int percent() {
    return actions == 0 ? 0 : 100 * ended / actions;
  }
}
