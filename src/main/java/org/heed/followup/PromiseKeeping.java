package org.heed.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts cases whose customer heard from us in time: of all cases, what is decided from the daily
 * figures and what is not yet among the cases that wait; of some, case by case.
 */
@Component
public class PromiseKeeping {

  private static final String OF_ALL =
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
      """;

  private static final String OF_SOME =
      """
      select count(*) filter (where done_at <= due_at) as kept,
             count(*) filter (where coalesce(done_at, :now) > due_at) as missed,
             count(*) filter (where done_at is null and due_at >= :now) as pending
        from (select *, least(first_contact_at, closed_at) as done_at from follow_up_case) as c
       where workspace_id = :workspace and state <> 'withdrawn'
         and opened_on between :first and :last
         and (:touchpoint::bigint is null or touchpoint_id = :touchpoint)
         and (:region::text is null or region = :region)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PromiseKeeping(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of the cases opened on these days, both included. */
  public SlaCompliance between(LocalDate first, LocalDate last) {
    return read(jdbc.sql(OF_ALL), first, last);
  }

  /**
   * The same of one touchpoint, one region, or both.
   *
   * @param touchpointId null for all
   * @param region as stored with the answers; null for all
   */
  public SlaCompliance between(
      LocalDate first, LocalDate last, @Nullable Long touchpointId, @Nullable String region) {
    return touchpointId == null && region == null
        ? between(first, last)
        : read(
            jdbc.sql(OF_SOME).param("touchpoint", touchpointId).param("region", region),
            first,
            last);
  }

  private SlaCompliance read(JdbcClient.StatementSpec query, LocalDate first, LocalDate last) {
    return query
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
