package org.heed.response;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table response. */
final class ResponseRows {

  /** The columns that {@link #read} expects, of a table aliased {@code r}. */
  static final String COLUMNS =
      """
      r.id, r.invitation_id, r.touchpoint_id, r.survey_version_id, r.contact_id, r.account_id,
      r.region, r.channel, r.kind, r.score, r.confirmed_by, r.comment, r.reasons, r.language, r.answered_at, r.answered_on,
      r.invited_on, r.updated_at, r.completed_at, r.invalidated_at, r.invalid_reason\
      """;

  private ResponseRows() {}

  static Response read(ResultSet row, int number) throws SQLException {
    return new Response(
        row.getLong("id"),
        optionalLong(row, "invitation_id"),
        row.getLong("touchpoint_id"),
        row.getLong("survey_version_id"),
        optionalLong(row, "contact_id"),
        optionalLong(row, "account_id"),
        row.getString("region"),
        row.getString("channel"),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        row.getString("confirmed_by"),
        row.getString("comment"),
        texts(row.getArray("reasons")),
        row.getString("language"),
        instant(row, "answered_at"),
        row.getObject("answered_on", LocalDate.class),
        row.getObject("invited_on", LocalDate.class),
        instant(row, "updated_at"),
        optionalInstant(row, "completed_at"),
        optionalInstant(row, "invalidated_at"),
        row.getString("invalid_reason"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
  }

  static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  static @Nullable Long optionalLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
