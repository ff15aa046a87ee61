package org.heed.response.intake;

import java.sql.Timestamp;
import java.time.Clock;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the history of answers. */
@Component
public class ChangeLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  ChangeLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds what one field of an answer was and became; call it in the transaction of the change. */
  public void add(
      long responseId,
      String actor,
      String field,
      @Nullable String oldValue,
      @Nullable String newValue) {
    jdbc.sql(
            """
            insert into response_change
              (workspace_id, response_id, at, actor, field, old_value, new_value)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), responseId, Timestamp.from(clock.instant()), actor, field)
        .param(oldValue)
        .param(newValue)
        .update();
  }
}
