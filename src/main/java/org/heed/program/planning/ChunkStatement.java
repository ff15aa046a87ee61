package org.heed.program.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one statement that plans up to ten thousand contacts. The insert into {@code last_touch} is
 * the arbiter: of two planners that want the same contact, the second finds the first one's row and
 * suppresses. Both take contacts in order of id, so they cannot deadlock.
 *
 * <p>A table just imported has no statistics. The statement therefore leaves the planner no choice
 * that turns quadratic: slots are found by position in an array, and membership by hashed
 * subqueries ({@code (… in …) is true} is not turned into a join).
 */
@Component
class ChunkStatement {

  /** Contacts a transaction plans at most; a crash repeats no more than this much work. */
  static final int SIZE = 10_000;

  private static final String IN_ORDER_OF_ID =
      """
      select c.id, c.account_id, coalesce(a.region, '') as region, c.time_zone,
             %s as exclusion
      %s
        and c.id > :after
      order by c.id limit :limit
      """
          .formatted(Eligibility.EXCLUSION, Eligibility.AUDIENCE);

  private static final String LONGEST_UNTOUCHED =
      """
      select c.id, c.account_id, coalesce(a.region, '') as region, c.time_zone,
             null as exclusion
      %s
        and %s is null
        and not exists (select 1 from last_touch
                         where workspace_id = c.workspace_id and contact_id = c.id
                           and touched_on > :today::date - :quiet)
      order by (select touched_on from last_touch
                 where workspace_id = c.workspace_id and contact_id = c.id) nulls first,
               hashint8extended(c.id, :touchpoint)
      limit :limit
      """
          .formatted(Eligibility.AUDIENCE, Eligibility.EXCLUSION);

  private static final String PLAN =
      """
      with candidate as materialized (
        %s
      ), zone as (
        select zone, (position - 1) * :spread as base
          from unnest(:zones::text[]) with ordinality as zone (zone, position)
      ), drawn as (
        select candidate.*, hashint8extended(id, :run) as draw, coalesce(base, :fallback) as base
          from candidate left join zone on zone.zone = candidate.time_zone
      ), slotted as (
        select *, (base + (draw & 2147483647) %% :spread + 1)::int as slot from drawn
      ), dated as (
        select *, opens + (closes - opens) * ((draw >> 40 & 1023) / 1024.0) as due_at
          from (select *,
                       (select :from::text[]::timestamptz[])[slot] as opens,
                       (select :until::text[]::timestamptz[])[slot] as closes
                  from slotted) as timed
      ), touched as (
        insert into last_touch (workspace_id, contact_id, touched_on)
        select :workspace, id, (due_at at time zone :zone)::date
          from dated where exclusion is null order by id
        on conflict (workspace_id, contact_id) do update
           set touched_on = greatest(last_touch.touched_on, excluded.touched_on)
         where :quiet = 0 or last_touch.touched_on <= excluded.touched_on - :quiet
        returning contact_id
      ), invited as (
        insert into invitation (workspace_id, touchpoint_id, survey_version_id, run_id, contact_id,
                                account_id, region, due_at, planned_at)
        select :workspace, :touchpoint, :version, :run, id, account_id, region, due_at, :now
          from dated where (id in (select contact_id from touched)) is true
        returning 1
      ), suppressed as (
        insert into suppression (workspace_id, run_id, contact_id, reason)
        select :workspace, :run, id, coalesce(exclusion, 'recently_surveyed')
          from dated
         where id not in (select contact_id from touched)
        on conflict do nothing
        returning 1
      )
      select count(*) as considered, coalesce(max(id), 0) as last_contact_id,
             (select count(*) from invited) as invited,
             (select count(*) from suppressed) as suppressed
        from candidate
      """;

  private final JdbcClient jdbc;

  ChunkStatement(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Plans the next contacts of a wave in order of id, and stores why the others are left out. */
  Chunk nextOfWave(Touchpoint touchpoint, Run run, Slots slots, ZoneId zone, Instant now) {
    return plan(PLAN.formatted(IN_ORDER_OF_ID), touchpoint, run, slots, zone, now, SIZE);
  }

  /** Plans up to {@code limit} contacts of a drip, those who waited longest first. */
  Chunk nextOfDrip(
      Touchpoint touchpoint, Run run, Slots slots, ZoneId zone, Instant now, int limit) {
    return plan(PLAN.formatted(LONGEST_UNTOUCHED), touchpoint, run, slots, zone, now, limit);
  }

  private Chunk plan(
      String sql,
      Touchpoint touchpoint,
      Run run,
      Slots slots,
      ZoneId zone,
      Instant now,
      int limit) {
    return jdbc.sql(sql)
        .params(Eligibility.parameters(WorkspaceScope.current(), touchpoint.settings().audience()))
        .param("today", LocalDate.ofInstant(now, zone))
        .param("after", run.lastContactId())
        .param("limit", limit)
        .param("zones", slots.zoneArray())
        .param("from", slots.fromArray())
        .param("until", slots.untilArray())
        .param("spread", slots.days())
        .param("fallback", slots.base(zone.getId()))
        .param("zone", zone.getId())
        .param("quiet", touchpoint.settings().quietDays())
        .param("touchpoint", touchpoint.id())
        .param("version", Objects.requireNonNull(touchpoint.surveyVersionId()))
        .param("run", run.id())
        .param("now", Timestamp.from(now))
        .query(Chunk::of)
        .single();
  }

  /**
   * Stores who can never be taken by a drip and why, unless an earlier run of the touchpoint stored
   * the same.
   */
  Chunk suppressForDrip(Touchpoint touchpoint, Run run, LocalDate today) {
    int stored =
        jdbc.sql(
                """
                insert into suppression (workspace_id, run_id, contact_id, reason)
                select :workspace, :run, id, exclusion
                  from (select c.id, %s as exclusion %s) as contact
                 where exclusion is not null
                   and not exists (
                         select 1 from suppression s
                           join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
                          where s.workspace_id = :workspace and r.touchpoint_id = :touchpoint
                            and s.contact_id = contact.id and s.reason = contact.exclusion)
                """
                    .formatted(Eligibility.EXCLUSION, Eligibility.AUDIENCE))
            .params(
                Eligibility.parameters(WorkspaceScope.current(), touchpoint.settings().audience()))
            .param("run", run.id())
            .param("touchpoint", touchpoint.id())
            .param("today", today)
            .update();
    return new Chunk(stored, 0, 0, stored);
  }
}
