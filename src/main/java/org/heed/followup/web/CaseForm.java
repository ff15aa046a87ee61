package org.heed.followup.web;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed or chose on the page of a case; kept when it cannot be accepted.
 *
 * @param reason why they override something
 * @param about which of the overrides: {@code owner}, {@code pause} or {@code resolution}
 */
record CaseForm(
    @Nullable Integer revision,
    @Nullable String means,
    @Nullable String result,
    @Nullable String note,
    @Nullable String outcome,
    @Nullable String rootCause,
    @Nullable String closingNote,
    @Nullable String causeClass,
    @Nullable String ownerId,
    @Nullable String reason,
    @Nullable String about,
    @Nullable String until) {

  static final CaseForm EMPTY =
      new CaseForm(null, null, null, null, null, null, null, null, null, null, null, null);

  /** The revision the page showed; one that never exists when it is missing. */
  int seenRevision() {
    return revision == null ? 0 : revision;
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
