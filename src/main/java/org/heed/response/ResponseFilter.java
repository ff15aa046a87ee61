package org.heed.response;

import java.time.LocalDate;
import java.util.List;
import org.heed.response.snapshot.SnapshotTest;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
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
 * @param snapshot what must have been true of the customer when it answered; with any of these,
 *     anonymous answers are left out, so that nobody is found by putting facts together
 * @param kind what was asked; null for every kind
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
    Validity validity,
    List<SnapshotTest> snapshot,
    @Nullable SurveyKind kind) {

  /** As the address of a list gives it, without conditions on the customer of that day. */
  public ResponseFilter(
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
    this(
        touchpointId,
        category,
        score,
        region,
        accountId,
        contactId,
        ownerId,
        from,
        to,
        commentedOnly,
        words,
        validity,
        List.of(),
        null);
  }

  /** The same, with more that must hold. */
  public ResponseFilter with(List<SnapshotTest> tests) {
    return new ResponseFilter(
        touchpointId,
        category,
        score,
        region,
        accountId,
        contactId,
        ownerId,
        from,
        to,
        commentedOnly,
        words,
        validity,
        tests,
        kind);
  }

  /** The same, of accounts of this owner only. */
  public ResponseFilter ownedBy(long owner) {
    return new ResponseFilter(
        touchpointId,
        category,
        score,
        region,
        accountId,
        contactId,
        owner,
        from,
        to,
        commentedOnly,
        words,
        validity,
        snapshot,
        kind);
  }

  /** The same, of answers to this kind of survey only; null for every kind. */
  public ResponseFilter of(@Nullable SurveyKind asked) {
    return new ResponseFilter(
        touchpointId,
        category,
        score,
        region,
        accountId,
        contactId,
        ownerId,
        from,
        to,
        commentedOnly,
        words,
        validity,
        snapshot,
        asked);
  }

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
