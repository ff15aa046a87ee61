package org.heed.response;

import java.time.LocalDate;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which answers to list; every given part must hold.
 *
 * @param ownerId answers from accounts of this owner
 * @param from first workspace day of the answer
 * @param to last workspace day of the answer, included
 * @param commentedOnly only answers with a comment
 * @param words words that the comment contains, with {@code "phrases"}, {@code or} and {@code
 *     -not}; null or blank for any
 * @param validity whether invalidated answers are listed
 */
public record ResponseFilter(
    @Nullable Long touchpointId,
    @Nullable Category category,
    @Nullable Integer score,
    @Nullable String region,
    @Nullable Long accountId,
    @Nullable Long contactId,
    @Nullable Long ownerId,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean commentedOnly,
    @Nullable String words,
    Validity validity) {

  /** Which answers with regard to invalidation. */
  public enum Validity {
    /** Only answers that count. */
    VALID,
    /** Only answers that do not count. */
    INVALID,
    /** Both. */
    ALL
  }

  /** Every answer that counts. */
  public static final ResponseFilter EVERYTHING =
      new ResponseFilter(
          null, null, null, null, null, null, null, null, null, false, null, Validity.VALID);

  /** The answers of one account that count. */
  public static ResponseFilter ofAccount(long accountId) {
    return new ResponseFilter(
        null, null, null, null, accountId, null, null, null, null, false, null, Validity.VALID);
  }

  /** All answers of one contact. */
  public static ResponseFilter ofContact(long contactId) {
    return new ResponseFilter(
        null, null, null, null, null, contactId, null, null, null, false, null, Validity.ALL);
  }
}
