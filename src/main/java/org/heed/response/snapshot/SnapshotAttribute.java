package org.heed.response.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * The attributes that every answer keeps. Their numbers are stored; they never change meaning.
 *
 * <p>Numbers 1 to 5 belong to what is counted: day, kind, score, completed, time to answer.
 */
public enum SnapshotAttribute {
  /** Touchpoint, by id. */
  TOUCHPOINT(6, "Touchpoint", null),
  /** Stage of the customer's journey that the touchpoint belongs to. */
  STAGE(7, "Journey stage", null),
  /** Segment of the account. */
  SEGMENT(8, "Segment", "a.segment"),
  /** Tier of the account. */
  TIER(9, "Tier", "a.tier"),
  /** Owner of the account, by id. */
  OWNER(10, "Owner", "a.owner_id::text"),
  /** Region of the account. */
  REGION(11, "Region", "a.region"),
  /** Where it was asked: a path such as {@code Germany / Berlin / Store 12}. */
  MEASURE_POINT(12, "Measure point", null),
  /** Product that the survey or the page was about. */
  PRODUCT(13, "Product", null),
  /** Language of the answer, or of the contact. */
  LANGUAGE(14, "Language", null),
  /** How the answer came in. */
  CHANNEL(15, "Channel", null),
  /** Version of the survey, by id. */
  VERSION(16, "Survey version", null),
  /** Account, by id; too many to split by. */
  ACCOUNT(17, "Account", null),
  /** The contact's role at its account. */
  ROLE(18, "Role", null);

  private final int number;
  private final String label;
  private final @Nullable String today;

  SnapshotAttribute(int number, String label, @Nullable String today) {
    this.number = number;
    this.label = label;
    this.today = today;
  }

  /** As stored. */
  public int number() {
    return number;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** Today's value as SQL over the account {@code a}; null for what does not change. */
  @Nullable String today() {
    return today;
  }
}
