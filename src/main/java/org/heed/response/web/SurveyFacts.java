package org.heed.response.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.program.settings.Protection;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an invitation when its page is opened.
 *
 * @param open whether it takes answers
 * @param used whether its anonymous answer was given
 * @param optedOut whether the contact has unsubscribed meanwhile
 * @param scanned whether its links look as if a program opens them right now; never without
 *     protection
 * @param protection how closely the touchpoint checks
 * @param anonymous whether the answer will keep no way back to the person
 * @param language the contact's, as a BCP 47 tag; null when not known
 * @param closesAt until when it takes answers; null for ever
 * @param answer what was answered before; null when nothing, or nothing that a person confirmed
 */
record SurveyFacts(
    long surveyVersionId,
    long contactId,
    boolean open,
    boolean used,
    boolean optedOut,
    boolean scanned,
    Protection protection,
    boolean anonymous,
    @Nullable String language,
    @Nullable Instant closesAt,
    @Nullable Answer answer) {

  private static final Duration DELIVERY = Duration.ofSeconds(10);

  /**
   * An earlier answer.
   *
   * @param completed whether comment or reasons were sent
   */
  record Answer(
      long responseId, int score, String comment, List<String> reasons, boolean completed) {}

  static SurveyFacts read(ResultSet row, Instant now) throws SQLException {
    String state = row.getString("state");
    Timestamp closesAt = row.getTimestamp("closes_at");
    Protection protection = Protection.of(row.getString("protection"));
    boolean asked = !state.equals("planned") && !state.equals("cancelled");
    return new SurveyFacts(
        row.getLong("survey_version_id"),
        row.getLong("contact_id"),
        asked && !row.getBoolean("used") && (closesAt == null || closesAt.toInstant().isAfter(now)),
        row.getBoolean("used"),
        row.getBoolean("opted_out"),
        isScanned(row, protection, now),
        protection,
        row.getBoolean("anonymous"),
        row.getString("language"),
        closesAt == null ? null : closesAt.toInstant(),
        answer(row));
  }

  /** The same facts when the sender's name or network is that of a scanner. */
  SurveyFacts openedByProgram() {
    return new SurveyFacts(
        surveyVersionId,
        contactId,
        open,
        used,
        optedOut,
        protection != Protection.OFF,
        protection,
        anonymous,
        language,
        closesAt,
        answer);
  }

  /** Nobody opens a mail within seconds of its delivery but the server that received it. */
  private static boolean isScanned(ResultSet row, Protection protection, Instant now)
      throws SQLException {
    Timestamp sentAt = row.getTimestamp("sent_at");
    boolean justSent = sentAt != null && sentAt.toInstant().plus(DELIVERY).isAfter(now);
    return protection != Protection.OFF && (justSent || row.getBoolean("scanned"));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    int score = row.getInt("score");
    if (row.wasNull()) {
      return null;
    }
    String comment = row.getString("comment");
    return new Answer(
        row.getLong("response_id"),
        score,
        comment == null ? "" : comment,
        List.of((String[]) row.getArray("reasons").getArray()),
        row.getTimestamp("completed_at") != null);
  }
}
