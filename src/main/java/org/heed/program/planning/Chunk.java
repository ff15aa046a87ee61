package org.heed.program.planning;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What one statement planned. */
record Chunk(int considered, long lastContactId, int invited, int suppressed) {

  static Chunk of(ResultSet row, int number) throws SQLException {
    return new Chunk(
        row.getInt("considered"),
        row.getLong("last_contact_id"),
        row.getInt("invited"),
        row.getInt("suppressed"));
  }
}
