package org.heed.customer.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a row of a file tells it.
 *
 * @param sourceId its id where it comes from; null when the file has none
 * @param score on the touchpoint's scale
 * @param comment null when nothing was written
 * @param further other answers by question
 * @param contactId who answered; null when the row names nobody, or in a dry run
 * @param accountId that person's account; null without one
 * @param region of the account, possibly empty
 */
public record AnswerDraft(
    @Nullable String sourceId,
    int score,
    @Nullable String comment,
    Instant answeredAt,
    Map<String, String> further,
    @Nullable Long contactId,
    @Nullable Long accountId,
    String region) {

  /** The same answer of a known person. */
  public AnswerDraft by(@Nullable Long contact, @Nullable Long account, String accountRegion) {
    return new AnswerDraft(
        sourceId, score, comment, answeredAt, further, contact, account, accountRegion);
  }
}
