package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param invitationId the invitation answered; null for imported answers
 * @param surveyVersionId the frozen wording that was answered
 * @param contactId who answered; null when not known
 * @param accountId the contact's account when it was asked; null when it had none
 * @param region the account's region when the contact was asked, possibly empty
 * @param channel how it came in, such as {@code mail} or {@code import}
 * @param kind what was asked; decides what the score means
 * @param score on the scale of that kind
 * @param confirmedBy what confirmed the score: {@code button}, {@code interaction}, {@code dwell}
 *     or {@code import}
 * @param comment what the customer wrote; null when nothing
 * @param reasons the ticked reasons as they were worded
 * @param answeredAt when the score was first confirmed
 * @param answeredOn the workspace's day of that moment
 * @param invitedOn the workspace's day on which the invitation was sent
 * @param updatedAt last change by the customer or by staff
 * @param completedAt when comment or reasons were first sent; null before
 * @param invalidatedAt since when it does not count; null for an answer that counts
 * @param invalidReason why it does not count
 */
public record Response(
    long id,
    @Nullable Long invitationId,
    long touchpointId,
    long surveyVersionId,
    @Nullable Long contactId,
    @Nullable Long accountId,
    String region,
    String channel,
    SurveyKind kind,
    int score,
    String confirmedBy,
    @Nullable String comment,
    List<String> reasons,
    @Nullable String language,
    Instant answeredAt,
    LocalDate answeredOn,
    @Nullable LocalDate invitedOn,
    Instant updatedAt,
    @Nullable Instant completedAt,
    @Nullable Instant invalidatedAt,
    @Nullable String invalidReason) {

  /** The group its score belongs to. */
  public Category category() {
    return kind.category(score);
  }

  /** Whether it counts. */
  public boolean valid() {
    return invalidatedAt == null;
  }

  /**
   * One later change of an answer.
   *
   * @param actor who made it: {@code respondent}, or the name of somebody of the staff
   * @param field {@code score}, {@code comment}, {@code reasons} or {@code validity}
   * @param oldValue null when there was none
   * @param newValue null when it was taken away
   */
  public record Change(
      Instant at,
      String actor,
      String field,
      @Nullable String oldValue,
      @Nullable String newValue) {}
}
