package org.heed.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads invitations joined with their contacts. */
final class InvitationRows {

  /** Every query that ends in {@link #invitation} selects this from {@code i} and {@code c}. */
  static final String COLUMNS =
      """
      i.id, i.touchpoint_id, i.survey_version_id, i.account_id, i.region, i.state, i.due_at,
      i.attempts, i.sent_at, i.sent_on, i.closes_at, i.reminder_state, i.reminder_attempts,
      i.answered, c.id as contact_id, c.name, c.email, c.language, c.time_zone,
      c.email is not null and c.opted_out_at is null and c.bounced_at is null
        and c.mail_stopped_at is null as reachable,
      c.phone, c.paused_until,
      c.phone is not null and c.opted_out_at is null and c.phone_failed_at is null
        and c.sms_stopped_at is null as textable
      """;

  private InvitationRows() {}

  static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        row.getLong("id"),
        row.getLong("touchpoint_id"),
        row.getLong("survey_version_id"),
        recipient(row),
        row.getObject("account_id", Long.class),
        row.getString("region"),
        InvitationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("attempts"),
        instant(row, "sent_at"),
        row.getObject("sent_on", LocalDate.class),
        instant(row, "closes_at"),
        ReminderState.valueOf(row.getString("reminder_state").toUpperCase(Locale.ROOT)),
        row.getInt("reminder_attempts"),
        row.getBoolean("answered"));
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        row.getLong("contact_id"),
        row.getString("name"),
        row.getString("email"),
        row.getString("language"),
        row.getString("time_zone"),
        row.getBoolean("reachable"),
        row.getString("phone"),
        row.getBoolean("textable"),
        row.getObject("paused_until", LocalDate.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
