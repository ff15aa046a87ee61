package org.heed.program.planning;

import java.sql.Timestamp;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contacts of one chunk between the statements that decide about them: a temporary table that
 * is empty outside the planning transaction. Each rule is one statement that gives a reason to
 * those it leaves out.
 */
@Component
class CandidateTable {

  /**
   * Puts candidates that a query brings into the table, with the time at which to send. {@code
   * offset 0} lets each step be worked out once for each of them and not wherever it is used.
   */
  @SuppressWarnings("InlineFormatString") // Too long to stand inside a method.
  private static final String FILL =
      """
      with candidate as (
        %s
      ), zone as (
        select zone, (position - 1) * :spread as base
          from unnest(:zones::text[]) with ordinality as zone (zone, position)
      ), drawn as (
        select candidate.*, hashint8extended(id, :run) as draw, coalesce(base, :fallback) as base
          from candidate left join zone on zone.zone = candidate.time_zone
      ), slotted as (
        select *, case when earliest is null then (base + (draw & 2147483647) %% :spread + 1)::int
                       else (select min(slot)::int
                               from generate_series(base + 1, base + :spread) as slot
                              where (select :until::text[]::timestamptz[])[slot] > earliest) end
                  as slot
          from drawn offset 0
      ), timed as (
        select *, (select :from::text[]::timestamptz[])[slot] as opens,
               (select :until::text[]::timestamptz[])[slot] as closes, (draw >> 40 & 1023) / 1024.0 as share
          from slotted offset 0
      ), dated as (
        select *, case when earliest >= opens then earliest
                       else opens + (closes - opens) * share end as due_at
          from timed offset 0
      )
      insert into planning_candidate (position, contact_id, account_id, region, role, event_id,
                                      must, due_at, due_on, reason)
      select position, id, account_id, region, role, event_id, false, due_at,
             (due_at at time zone :zone)::date, exclusion
        from dated
      """;

  private final JdbcClient jdbc;

  CandidateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the table ready for a chunk. */
  void clear() {
    jdbc.sql(
            """
            create temporary table if not exists planning_candidate (
              position bigint not null, contact_id bigint not null, account_id bigint,
              region text not null, role text, event_id bigint, must boolean not null,
              due_at timestamptz not null, due_on date not null, reason text,
              let_in boolean not null default false, before int, taken int
            ) on commit delete rows
            """)
        .update();
    empty("planning_candidate");
  }

  /** Truncating gives a table new files and plans; several chunks a transaction are rare. */
  void empty(String table) {
    if (jdbc.sql("select exists (select from " + table + ")").query(Boolean.class).single()) {
      jdbc.sql("truncate " + table).update();
    }
  }

  /**
   * Brings candidates in.
   *
   * @param query selects {@code id, account_id, region, role, time_zone, event_id, earliest,
   *     position, exclusion}
   * @return how many
   */
  int fill(String query, Plan plan, int limit) {
    return fill(query, plan, Map.of("limit", limit));
  }

  /** As {@link #fill(String, Plan, int)} for a query with parameters of its own. */
  int fill(String query, Plan plan, Map<String, ?> parameters) {
    return jdbc.sql(FILL.formatted(query))
        .params(plan.parameters())
        .params(parameters)
        .param("zones", plan.slots().zoneArray())
        .param("from", plan.slots().fromArray())
        .param("until", plan.slots().untilArray())
        .param("spread", plan.slots().days())
        .param("fallback", plan.slots().base(plan.zone().getId()))
        .param("now", Timestamp.from(plan.now()))
        .update();
  }

  /**
   * Leaves the last account of a full chunk to the next one, so that an account's people are
   * decided about together; an account larger than a chunk is not.
   */
  void dropLastAccount() {
    jdbc.sql(
            """
            delete from planning_candidate
             where account_id = (select max(account_id) from planning_candidate)
               and account_id > (select min(account_id) from planning_candidate)
            """)
        .update();
  }
}
