package org.heed.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts cases whose customer heard from us in time. */
@Component
class PromiseKeeping {

  private final JdbcClient jdbc;
  private final Clock clock;

  PromiseKeeping(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  SlaCompliance between(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select count(*) filter (where done_at <= due_at) as kept,
                   count(*) filter (where done_at > due_at or done_at is null and due_at < :now)
                     as missed,
                   count(*) filter (where done_at is null and due_at >= :now) as pending
              from (select due_at, least(first_contact_at, closed_at) as done_at
                      from follow_up_case
                     where workspace_id = :workspace and opened_on between :first and :last
                       and state <> 'withdrawn') as promise
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("workspace", WorkspaceScope.current())
        .param("first", first)
        .param("last", last)
        .query(
            (row, number) ->
                new SlaCompliance(row.getInt("kept"), row.getInt("missed"), row.getInt("pending")))
        .single();
  }
}
