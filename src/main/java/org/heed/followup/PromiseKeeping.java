package org.heed.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts cases whose customer heard from us in time: what is decided from the daily figures, what
 * is not yet among the cases that wait.
 */
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
            with waiting as (
              select count(*) filter (where due_at < :now) as missed,
                     count(*) filter (where due_at >= :now) as pending
                from follow_up_case
               where workspace_id = :workspace and state = 'open' and first_contact_at is null
                 and opened_on between :first and :last),
            decided as (
              select coalesce(sum(kept), 0) as kept, coalesce(sum(late), 0) as late
                from case_promise_day
               where workspace_id = :workspace and opened_on between :first and :last)
            select kept, late + missed as missed, pending from waiting, decided
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
