package org.heed.followup.calling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Columns that several queries about cases share. */
public final class CaseColumns {

  private CaseColumns() {}

  /** The customer, from columns named as the fields of {@link CaseCustomer}. */
  public static CaseCustomer customer(ResultSet row) throws SQLException {
    return new CaseCustomer(
        row.getObject("contact_id", Long.class),
        text(row, "contact_name"),
        row.getString("email"),
        row.getString("phone"),
        row.getObject("account_id", Long.class),
        row.getString("account_name"),
        row.getObject("annual_revenue", Long.class),
        row.getString("currency"),
        row.getObject("renewal_on", LocalDate.class));
  }

  /** A text; empty for null. */
  public static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  /** A moment, if any. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
