package org.heed.followup.audit;

import org.heed.score.audit.StatementCheck.Statements;

/** Statements of {@link CaseChecks}; only fixed text is put together. */
final class CaseCheckSql {

  private static final String WITHIN =
      "(opened_on between :from and :to or opened_on between :older_from and :older_to)";

  private static final String COMPARED =
      "select count(*) from follow_up_case where workspace_id = :workspace and " + WITHIN;

  private static final String PERSON =
      """
      coalesce((select u.name from app_user u
                 where u.workspace_id = :workspace and u.id = owner_id), 'somebody who left')\
      """;

  private static final String CAUSE =
      "case when root_cause = '' then '' else ', ' || root_cause end";

  static final Statements CASES =
      new Statements(
          COMPARED,
          """
          with counted as (
            select opened_on, owner_id, coalesce(root_cause, '') as root_cause,
                   array[count(*), count(*) filter (where least(first_contact_at, closed_at) <= due_at),
                         count(*) filter (where least(first_contact_at, closed_at) > due_at),
                         count(*) filter (where resolved_at is not null),
                         count(*) filter (where state = 'closed'),
                         count(*) filter (where reopened > 0),
                         count(*) filter (where recovery_score is not null),
                         count(*) filter (where recovered)] as recount
              from follow_up_case
             where workspace_id = :workspace and state <> 'withdrawn' and %1$s
             group by opened_on, owner_id, coalesce(root_cause, '')
          ), kept as (
            select opened_on, owner_id, root_cause,
                   array[opened, kept, late, resolved, closed, reopened, recovery_answers,
                         recovered]::bigint[] as stored
              from case_day where workspace_id = :workspace and %1$s
          ), differing as (
            select opened_on, owner_id, root_cause,
                   coalesce(stored, array_fill(0::bigint, array[8])) as stored,
                   coalesce(recount, array_fill(0::bigint, array[8])) as recount
              from counted full join kept using (opened_on, owner_id, root_cause)
             where coalesce(stored, array_fill(0::bigint, array[8]))
                   <> coalesce(recount, array_fill(0::bigint, array[8]))
          )
          """
              .formatted(WITHIN),
          """
          select opened_on,
                 format('%%s, %%s%%s: opened, in time, late, resolved, closed, reopened, asked again and '
                        || 'recovered %%s stored, %%s counted',
                        opened_on, %s, %s, stored, recount)
            from differing order by opened_on desc, owner_id, root_cause limit :listed
          """
              .formatted(PERSON, CAUSE),
          """
          insert into case_day as old
          select :workspace, opened_on, owner_id, root_cause, recount[1] - stored[1],
                 recount[2] - stored[2], recount[3] - stored[3], recount[4] - stored[4],
                 recount[5] - stored[5], recount[6] - stored[6], recount[7] - stored[7],
                 recount[8] - stored[8]
            from differing order by opened_on, owner_id, root_cause
          on conflict (workspace_id, opened_on, owner_id, root_cause) do update
             set opened = old.opened + excluded.opened, kept = old.kept + excluded.kept,
                 late = old.late + excluded.late, resolved = old.resolved + excluded.resolved,
                 closed = old.closed + excluded.closed,
                 reopened = old.reopened + excluded.reopened,
                 recovery_answers = old.recovery_answers + excluded.recovery_answers,
                 recovered = old.recovered + excluded.recovered
          """);

  static final Statements TIMES =
      new Statements(
          COMPARED,
          """
          with counted as (
            select c.opened_on, t.measure, c.owner_id, coalesce(c.root_cause, '') as root_cause,
                   t.minutes, count(*) as recount
              from follow_up_case c
              cross join lateral (values
                ('first_response',
                 case_minutes(c.opened_at, least(c.first_contact_at, c.closed_at))),
                ('resolution', case_minutes(c.opened_at, c.resolved_at))) as t (measure, minutes)
             where c.workspace_id = :workspace and c.state <> 'withdrawn' and t.minutes is not null
               and %1$s
             group by 1, 2, 3, 4, 5
          ), kept as (
            select opened_on, measure, owner_id, root_cause, minutes, cases as stored
              from case_day_time where workspace_id = :workspace and %1$s
          ), differing as (
            select opened_on, measure, owner_id, root_cause, minutes,
                   coalesce(stored, 0) as stored, coalesce(recount, 0) as recount
              from counted full join kept using (opened_on, measure, owner_id, root_cause, minutes)
             where coalesce(stored, 0) <> coalesce(recount, 0)
          )
          """
              .formatted(WITHIN),
          """
          select opened_on,
                 format('%%s, %%s%%s: %%s within %%s minutes %%s times stored, %%s counted', opened_on,
                        %s, %s, replace(measure, '_', ' '), minutes, stored, recount)
            from differing order by opened_on desc, owner_id, root_cause, measure, minutes
           limit :listed
          """
              .formatted(PERSON, CAUSE),
          """
          insert into case_day_time as old
                 (workspace_id, opened_on, owner_id, root_cause, measure, minutes, cases)
          select :workspace, opened_on, owner_id, root_cause, measure, minutes, recount - stored
            from differing order by opened_on, measure, owner_id, root_cause, minutes
          on conflict (workspace_id, opened_on, measure, owner_id, root_cause, minutes) do update
             set cases = old.cases + excluded.cases
          """);

  static final Statements PROMISES =
      new Statements(
          COMPARED,
          """
          with counted as (
            select opened_on, count(*) filter (where done_at <= due_at) as in_time,
                   count(*) filter (where done_at > due_at) as too_late
              from (select *, least(first_contact_at, closed_at) as done_at from follow_up_case
                     where workspace_id = :workspace and state <> 'withdrawn' and %1$s) as promise
             where done_at is not null
             group by opened_on
          ), differing as (
            select opened_on, coalesce(d.kept, 0) as kept, coalesce(d.late, 0) as late,
                   coalesce(c.in_time, 0) as in_time, coalesce(c.too_late, 0) as too_late
              from counted c
              full join (select * from case_promise_day
                          where workspace_id = :workspace and %1$s) as d using (opened_on)
             where (coalesce(d.kept, 0), coalesce(d.late, 0))
                   <> (coalesce(c.in_time, 0), coalesce(c.too_late, 0))
          )
          """
              .formatted(WITHIN),
          """
          select opened_on,
                 format('%s: %s in time and %s late stored, %s and %s counted', opened_on, kept, late,
                        in_time, too_late)
            from differing order by opened_on desc limit :listed
          """,
          """
          insert into case_promise_day as old (workspace_id, opened_on, kept, late)
          select :workspace, opened_on, in_time - kept, too_late - late
            from differing order by opened_on
          on conflict (workspace_id, opened_on) do update
             set kept = old.kept + excluded.kept, late = old.late + excluded.late
          """);

  private CaseCheckSql() {}
}
