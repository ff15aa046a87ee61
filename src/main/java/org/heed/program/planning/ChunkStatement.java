package org.heed.program.planning;

import java.util.Objects;
import org.heed.program.Pace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns the candidates whom no rule left out into invitations, and stores why the others were left
 * out. The insert into {@code last_touch} has the last word: of two that want the same contact, the
 * second finds the first one's row and suppresses.
 *
 * <p>A table just imported has no statistics. Membership is therefore asked by hashed subqueries
 * ({@code (… in …) is true} is not turned into a join), which cannot turn quadratic.
 */
@Component
class ChunkStatement {

  /** Contacts a transaction plans at most; a crash repeats no more than this much work. */
  static final int SIZE = 20_000;

  private static final String PLAN =
      """
      with ready as materialized (
        select * from planning_candidate where reason is null order by position limit :limit
      ), considered as materialized (
        select * from planning_candidate
         where position <= (select case when count(*) < :limit then 9223372036854775807
                                        else max(position) end from ready)
      ), touched as (
        insert into last_touch (workspace_id, contact_id, touched_on)
        select :workspace, contact_id, due_on from ready order by contact_id
        on conflict (workspace_id, contact_id) do update
           set touched_on = greatest(last_touch.touched_on, excluded.touched_on)
         where :quiet = 0 or last_touch.touched_on <= excluded.touched_on - :quiet
        returning contact_id
      ), invited as (
        insert into invitation (workspace_id, touchpoint_id, survey_version_id, run_id, contact_id,
                                account_id, region, due_at, planned_at)
        select :workspace, :touchpoint, :version, :run, contact_id, account_id, region, due_at, :now
          from ready where (contact_id in (select contact_id from touched)) is true
        returning 1
      ), suppressed as (
        insert into suppression (workspace_id, run_id, contact_id, reason)
        select :workspace, :run, contact_id, coalesce(reason, 'recently_surveyed') as why
          from considered
         where contact_id not in (select contact_id from touched)
           and (not :once or not exists (
                 select 1 from suppression s
                   join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
                  where s.workspace_id = :workspace and r.touchpoint_id = :touchpoint
                    and s.contact_id = considered.contact_id
                    and s.reason = coalesce(considered.reason, 'recently_surveyed')))
        on conflict do nothing
        returning 1
      )
      select count(*) as considered,
             coalesce((select contact_id from considered
                        order by account_id desc nulls last, contact_id desc limit 1), 0)
               as last_contact_id,
             coalesce(max(account_id), 0) as last_account_id,
             (select count(*) from invited) as invited,
             (select count(*) from suppressed) as suppressed
        from considered
      """;

  private final JdbcClient jdbc;

  ChunkStatement(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Plans the chunk, at most so many invitations of it. */
  Chunk plan(Plan plan, int limit) {
    return jdbc.sql(PLAN)
        .params(plan.parameters())
        .param("limit", limit)
        .param("once", plan.settings().pace() instanceof Pace.Drip)
        .param("version", Objects.requireNonNull(plan.touchpoint().surveyVersionId()))
        .query(
            (row, number) ->
                new Chunk(
                    row.getInt("considered"),
                    row.getLong("last_contact_id"),
                    row.getLong("last_account_id"),
                    row.getInt("invited"),
                    row.getInt("suppressed")))
        .single();
  }

  /**
   * Stores who can never be taken by a drip and why, unless an earlier run of the touchpoint stored
   * the same.
   */
  int suppressForDrip(Plan plan) {
    return jdbc.sql(
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
            on conflict do nothing
            """
                .formatted(Eligibility.EXCLUSION, plan.audience().sql()))
        .params(plan.parameters())
        .update();
  }
}
