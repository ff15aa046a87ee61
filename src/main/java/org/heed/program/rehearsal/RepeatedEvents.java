package org.heed.program.rehearsal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the events of the past weeks happen again in the days that are rehearsed, to the same
 * customers on the same weekdays: nobody knows the coming ones. Belongs into the transaction that
 * is rolled back.
 */
@Component
class RepeatedEvents {

  /** A whole number of weeks, so that quiet weekends stay quiet. */
  private static final int DAYS = 28;

  /** Beyond so many a rehearsal takes the newest ones alone. */
  private static final int MOST = 50_000;

  private final JdbcClient jdbc;

  RepeatedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Forecast.Repeated happen(List<Touchpoint> played, Instant now, int ahead) {
    List<Touchpoint> waiting =
        played.stream().filter(one -> one.settings().pace() instanceof Pace.OnEvent).toList();
    if (waiting.isEmpty()) {
      return Forecast.Repeated.NONE;
    }
    int repeated =
        jdbc.sql(
                """
                with past as (
                  select * from trigger_event
                   where workspace_id = :workspace and kind = any (:kinds)
                     and occurred_at > :now::timestamptz - make_interval(days => :days)
                     and occurred_at <= :now
                   order by occurred_at desc limit :most
                ), again as (
                  insert into trigger_event (workspace_id, source, source_id, kind,
                    contact_external_id, email_key, account_external_id, occurred_at, received_at,
                    measure_point_id, attributes)
                  select workspace_id, 'rehearsal', id || '.' || n, kind, contact_external_id,
                         email_key, account_external_id,
                         occurred_at + make_interval(days => n * :days), :now, measure_point_id,
                         attributes
                    from past, generate_series(1, :times) as n
                   where occurred_at + make_interval(days => n * :days)
                           < :now::timestamptz + make_interval(days => :ahead)
                  on conflict do nothing
                  returning id, kind, occurred_at
                ), tasks as (
                  insert into event_task (workspace_id, touchpoint_id, event_id, retry_at)
                  select t.workspace_id, t.id, again.id, again.occurred_at
                    from again
                    join touchpoint t on t.workspace_id = :workspace and t.id = any (:touchpoints)
                     and t.pace ->> 'event' = again.kind)
                select count(*) from past
                """)
            .param("workspace", WorkspaceScope.current())
            .param("kinds", waiting.stream().map(RepeatedEvents::kind).toArray(String[]::new))
            .param("touchpoints", waiting.stream().map(Touchpoint::id).toArray(Long[]::new))
            .param("now", Timestamp.from(now))
            .param("days", DAYS)
            .param("times", Math.ceilDiv(ahead, DAYS))
            .param("ahead", ahead)
            .param("most", MOST)
            .query(Integer.class)
            .single();
    return new Forecast.Repeated(repeated, DAYS);
  }

  private static String kind(Touchpoint touchpoint) {
    return ((Pace.OnEvent) touchpoint.settings().pace()).event();
  }
}
