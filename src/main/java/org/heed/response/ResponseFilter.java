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

  /** Every answer that counts. */
  public static final ResponseFilter EVERYTHING = builder().build();

  /** The answers of one account that count. */
  public static ResponseFilter ofAccount(long accountId) {
    return builder().account(accountId).build();
  }

  /** All answers of one contact. */
  public static ResponseFilter ofContact(long contactId) {
    return builder().contact(contactId).validity(Validity.ALL).build();
  }

  /** Begins with every answer that counts; each part given narrows it. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same, with more that must have been true of the customer. */
  public ResponseFilter with(List<SnapshotTest> tests) {
    return toBuilder().snapshot(tests).build();
  }

  /** The same, of accounts of this owner only. */
  public ResponseFilter ownedBy(long owner) {
    return toBuilder().owner(owner).build();
  }

  private Builder toBuilder() {
    return builder()
        .touchpoint(touchpointId)
        .category(category)
        .score(score)
        .region(region)
        .account(accountId)
        .contact(contactId)
        .owner(ownerId)
        .days(from, to)
        .commented(commentedOnly)
        .words(words)
        .validity(validity)
        .snapshot(snapshot)
        .kind(kind);
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

  /** A filter in the making; see the record for what each part means. */
  public static final class Builder {
    private @Nullable Long touchpointId;
    private @Nullable Category category;
    private @Nullable Integer score;
    private @Nullable String region;
    private @Nullable Long accountId;
    private @Nullable Long contactId;
    private @Nullable Long ownerId;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean commentedOnly;
    private @Nullable String words;
    private Validity validity = Validity.VALID;
    private List<SnapshotTest> snapshot = List.of();
    private @Nullable SurveyKind kind;

    private Builder() {}

    /** Of this touchpoint. */
    public Builder touchpoint(@Nullable Long wanted) {
      touchpointId = wanted;
      return this;
    }

    /** Of this category. */
    public Builder category(@Nullable Category wanted) {
      category = wanted;
      return this;
    }

    /** With this score. */
    public Builder score(@Nullable Integer wanted) {
      score = wanted;
      return this;
    }

    /** From this region. */
    public Builder region(@Nullable String wanted) {
      region = wanted;
      return this;
    }

    /** Of this account. */
    public Builder account(@Nullable Long wanted) {
      accountId = wanted;
      return this;
    }

    /** Of this contact. */
    public Builder contact(@Nullable Long wanted) {
      contactId = wanted;
      return this;
    }

    /** Of this owner's accounts. */
    public Builder owner(@Nullable Long wanted) {
      ownerId = wanted;
      return this;
    }

    /** From one workspace day to another, both included. */
    public Builder days(@Nullable LocalDate first, @Nullable LocalDate last) {
      from = first;
      to = last;
      return this;
    }

    /** Only those with a comment. */
    public Builder commented(boolean wanted) {
      commentedOnly = wanted;
      return this;
    }

    /** With these words. */
    public Builder words(@Nullable String wanted) {
      words = wanted;
      return this;
    }

    /** Whether those that do not count are listed. */
    public Builder validity(Validity wanted) {
      validity = wanted;
      return this;
    }

    /** Whose customers were so when they answered. */
    public Builder snapshot(List<SnapshotTest> wanted) {
      snapshot = wanted;
      return this;
    }

    /** To this kind of question. */
    public Builder kind(@Nullable SurveyKind wanted) {
      kind = wanted;
      return this;
    }

    /** The filter. */
    public ResponseFilter build() {
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
          kind);
    }
  }
}
