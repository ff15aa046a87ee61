package org.heed.response.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an invitation when its page is opened.
 *
 * @param open whether it takes answers
 * @param optedOut whether the contact has unsubscribed meanwhile
 * @param scanned whether its links look as if a program opened them right now
 * @param answer what was answered before; null when nothing, or nothing that a person confirmed
 */
record SurveyFacts(
    long surveyVersionId,
    long contactId,
    boolean open,
    boolean optedOut,
    boolean scanned,
    @Nullable Answer answer) {

  /**
   * An earlier answer.
   *
   * @param completed whether comment or reasons were sent
   */
  record Answer(int score, String comment, List<String> reasons, boolean completed) {}

  static SurveyFacts read(ResultSet row, Instant now) throws SQLException {
    String state = row.getString("state");
    Timestamp closesAt = row.getTimestamp("closes_at");
    boolean asked = !state.equals("planned") && !state.equals("cancelled");
    return new SurveyFacts(
        row.getLong("survey_version_id"),
        row.getLong("contact_id"),
        asked && (closesAt == null || closesAt.toInstant().isAfter(now)),
        row.getBoolean("opted_out"),
        row.getBoolean("scanned"),
        answer(row));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    int score = row.getInt("score");
    if (row.wasNull()) {
      return null;
    }
    String comment = row.getString("comment");
    return new Answer(
        score,
        comment == null ? "" : comment,
        List.of((String[]) row.getArray("reasons").getArray()),
        row.getTimestamp("completed_at") != null);
  }
}
