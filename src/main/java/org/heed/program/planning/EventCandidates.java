package org.heed.program.planning;

import java.sql.Timestamp;
import java.time.Duration;
import org.heed.program.Pace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the contacts of waiting events into a chunk, and notes what became of each event. Of
 * several events of a contact one is decided about at a time, in the order in which they happened.
 */
@Component
class EventCandidates {

  /** An event whose contact is not known is looked at again after this long. */
  private static final Duration RETRY = Duration.ofHours(1);

  /** Who an event is about: the contact's id, else the address, else everybody of the account. */
  private static final String FIND =
      """
      insert into planning_event (event_id, contact_id, earliest, verdict)
      with waiting as materialized (
        select e.* from event_task t
          join trigger_event e on e.workspace_id = t.workspace_id and e.id = t.event_id
         where t.workspace_id = :workspace and t.touchpoint_id = :touchpoint
           and t.retry_at <= :now
           -- Further ahead are only events that were taken before this server's clock was put back.
           and e.occurred_at <= :now::timestamptz + interval '1 day'
         order by t.event_id limit :limit
      ), found as (
        select e.id, e.source, e.source_id, e.occurred_at, c.id as contact_id
          from waiting e
          left join lateral (
            select contact_id as id from contact_key
             where workspace_id = :workspace and external_id = e.contact_external_id
            union
            select contact_id from contact_address
             where workspace_id = :workspace and email_key = e.email_key
               and not exists (select 1 from contact_key where workspace_id = :workspace
                                  and external_id = e.contact_external_id)
            union all
            select id from contact
             where workspace_id = :workspace and e.contact_external_id is null
               and e.email_key is null
               and account_id = (select account_id from account_key
                                  where workspace_id = :workspace
                                    and external_id = e.account_external_id)
          ) as c on true
      ), ordered as (
        select *, row_number() over (partition by contact_id order by occurred_at, id) as turn,
               first_value(occurred_at) over (partition by contact_id order by occurred_at, id)
                 as first_at
          from found
      )
      select id, coalesce(contact_id, 0), occurred_at + make_interval(hours => :delay),
             case when occurred_at < :now::timestamptz - make_interval(days => :maxAge)
                  then 'too_late'
                  when contact_id is null then 'unknown_contact'
                  when (hashtextextended(source || ' ' || source_id, :touchpoint) & 2147483647) %% 100
                       >= :percent then 'not_sampled'
                  when turn > 1 and occurred_at < first_at + make_interval(days => :collapse)
                  then 'collapsed'
                  when turn > 1 then 'later'
                  when exists (
                         select 1 from event_decision d
                           join trigger_event p on p.workspace_id = d.workspace_id and p.id = d.event_id
                          where d.workspace_id = :workspace and d.touchpoint_id = :touchpoint
                            and d.contact_id = ordered.contact_id and d.outcome = 'planned'
                            and abs(extract(epoch from p.occurred_at - ordered.occurred_at))
                                < :collapse * 86400)
                  then 'collapsed'
             end
        from ordered
      """
          .replace("%%", "%");

  @SuppressWarnings("InlineFormatString") // Too long to stand inside a method.
  private static final String CANDIDATES =
      """
      select c.id, c.account_id, coalesce(a.region, '') as region, c.account_role as role,
             c.time_zone, e.event_id, e.earliest, e.event_id as position, %s as exclusion
        from planning_event e
        join (select c.id as found_id %s and c.id in (select contact_id from planning_event)) as f
          on f.found_id = e.contact_id
        join contact c on c.workspace_id = :workspace and c.id = e.contact_id
        left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
       where e.verdict is null
      """;

  private final JdbcClient jdbc;
  private final CandidateTable table;

  EventCandidates(JdbcClient jdbc, CandidateTable table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /** Brings in the next events; how many there were, those that are not decided now included. */
  int next(Plan plan, Pace.OnEvent pace, int limit) {
    jdbc.sql(
            """
            create temporary table if not exists planning_event (
              event_id bigint not null, contact_id bigint not null, earliest timestamptz not null,
              verdict text
            ) on commit delete rows
            """)
        .update();
    table.empty("planning_event");
    int events =
        jdbc.sql(FIND)
            .params(plan.parameters())
            .param("limit", limit)
            .param("delay", pace.delayHours())
            .param("maxAge", pace.maxAgeDays())
            .param("percent", pace.percent())
            .param("collapse", pace.collapseDays())
            .update();
    table.fill(CANDIDATES.formatted(Eligibility.EXCLUSION, plan.audience().sql()), plan, limit);
    return events;
  }

  /** Notes what became of the chunk's events and takes them off the queue. */
  void settle(Plan plan) {
    jdbc.sql(
            """
            with decided as (
              select e.event_id, e.contact_id,
                     coalesce(e.verdict, p.reason,
                              case when p.contact_id is null then 'not_in_audience'
                                   when exists (select 1 from invitation i
                                                 where i.workspace_id = :workspace
                                                   and i.contact_id = p.contact_id
                                                   and i.run_id = :run) then 'planned'
                                   else 'recently_surveyed' end) as outcome
                from planning_event e
                left join planning_candidate p
                       on p.event_id = e.event_id and p.contact_id = e.contact_id
            ), noted as (
              insert into event_decision (workspace_id, touchpoint_id, event_id, contact_id, outcome,
                                          decided_at)
              select :workspace, :touchpoint, event_id, contact_id, outcome, :now
                from decided where outcome not in ('later', 'unknown_contact')
              on conflict do nothing
            ), left_out as (
              insert into suppression (workspace_id, run_id, contact_id, reason)
              select distinct on (contact_id) :workspace, :run, contact_id, outcome
                from decided
               where contact_id > 0 and outcome not in ('later', 'planned')
               order by contact_id, event_id
              on conflict do nothing
            ), waiting as (
              update event_task t set retry_at = :retry
                from decided d
               where t.workspace_id = :workspace and t.touchpoint_id = :touchpoint
                 and t.event_id = d.event_id and d.outcome = 'unknown_contact')
            delete from event_task t
             using decided d
             where t.workspace_id = :workspace and t.touchpoint_id = :touchpoint
               and t.event_id = d.event_id and d.outcome not in ('later', 'unknown_contact')
               and not exists (select 1 from decided more
                                where more.event_id = d.event_id and more.outcome = 'later')
            """)
        .params(plan.parameters())
        .param("retry", Timestamp.from(plan.now().plus(RETRY)))
        .update();
  }
}
