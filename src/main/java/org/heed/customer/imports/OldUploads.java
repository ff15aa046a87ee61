package org.heed.customer.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files that nobody imported within a week hold personal data for nothing: they go. */
@Component
class OldUploads {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  OldUploads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void delete() {
    Timestamp limit = Timestamp.from(clock.instant().minus(KEPT));
    for (String table :
        new String[] {"customer_import_part", "customer_import_key", "customer_import_remark"}) {
      jdbc.sql(
              """
              delete from %s as kept using customer_import import
               where kept.workspace_id = :workspace and import.workspace_id = :workspace
                 and kept.import_id = import.id and import.created_at < :limit
                 and import.state not in ('checking', 'running')
              """
                  .formatted(table))
          .param("workspace", WorkspaceScope.current())
          .param("limit", limit)
          .update();
    }
  }
}
