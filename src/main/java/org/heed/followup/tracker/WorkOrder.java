package org.heed.followup.tracker;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket or task is to say, in the words of the moment in which it is made.
 *
 * @param reference the same at every attempt, and no other's
 * @param subject one line
 * @param text plain text of several lines
 * @param contactName empty when not known
 * @param contactEmail null when not known
 * @param ownerEmail address of whoever has the case or looks after the account; null for nobody
 * @param dueAt by when somebody calls
 * @param caseId null when the answer has no case
 */
public record WorkOrder(
    UUID reference,
    String subject,
    String text,
    String contactName,
    @Nullable String contactEmail,
    @Nullable String ownerEmail,
    Instant dueAt,
    long responseId,
    @Nullable Long caseId) {

  private static final int DIGITS = 16;

  /** The reference as one word that searches find. */
  public String mark() {
    return "heed" + reference.toString().replace("-", "").substring(0, DIGITS);
  }

  /** The subject with the mark behind it, for systems that offer no other place for it. */
  public String markedSubject() {
    return "%s (%s)".formatted(subject, mark());
  }
}
