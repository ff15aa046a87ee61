package org.heed.program.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contact that a run left out. */
public record Suppressed(Key key, LocalDate plannedOn, String name, @Nullable String email) {

  /** Where a list begins. */
  public static final Key NONE = new Key(0, 0);

  /** Which contact of which run. */
  public record Key(long runId, long contactId) {}

  /** The name, or what else tells who it is. */
  public String label() {
    return !name.isBlank() ? name : email != null ? email : "Contact " + key.contactId();
  }

  static Suppressed of(ResultSet row, int number) throws SQLException {
    return new Suppressed(
        new Key(row.getLong("run_id"), row.getLong("contact_id")),
        row.getObject("planned_on", LocalDate.class),
        row.getString("name"),
        row.getString("email"));
  }
}
