package org.heed.customer.segment;

/**
 * Something known about a contact or its account that a condition can compare.
 *
 * @param key as stored, such as {@code contact.language} or {@code account.attribute:Plan}
 * @param label as people call it
 * @param kind what its values are
 */
public record Field(String key, String label, Kind kind) {

  /** What the values of a field are. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** Numbers with a decimal point. */
    NUMBER,
    /** Days as {@code 2027-01-31}. */
    DAY,
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** Words, numbers or days, as compared: a custom attribute. */
    ANYTHING
  }
}
