package org.heed.score.folding;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The statements that keep the roll-ups. Rows are always touched in the order of their keys, so
 * that two folding transactions cannot block each other for ever.
 */
@Component
class RollUps {

  private final JdbcTemplate jdbc;

  RollUps(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void addAnswers(long workspaceId, List<Step> steps) {
    jdbc.update(
        """
        insert into score_day as kept (workspace_id, touchpoint_id, day, region, score, answers)
        select ?, touchpoint_id, day, region, score, sum(by)
          from unnest(?::bigint[], ?::date[], ?::text[], ?::smallint[], ?::int[])
            as step (touchpoint_id, day, region, score, by)
         group by touchpoint_id, day, region, score
        having sum(by) <> 0
         order by touchpoint_id, day, region, score
        on conflict (workspace_id, touchpoint_id, day, region, score)
        do update set answers = kept.answers + excluded.answers
        """,
        workspaceId,
        column(steps, Step::touchpointId, new Long[0]),
        column(steps, step -> step.day().toString(), new String[0]),
        column(steps, Step::region, new String[0]),
        column(steps, step -> (short) step.score(), new Short[0]),
        column(steps, Step::by, new Integer[0]));
  }

  void addAnswered(long workspaceId, List<Step> steps) {
    List<Step> invited = steps.stream().filter(step -> step.invitedOn() != null).toList();
    addInvited(
        workspaceId,
        column(invited, Step::touchpointId, new Long[0]),
        column(invited, step -> String.valueOf(step.invitedOn()), new String[0]),
        column(invited, Step::region, new String[0]),
        column(invited, step -> 0, new Integer[0]),
        column(invited, Step::by, new Integer[0]));
  }

  void addInvited(
      long workspaceId,
      Long[] touchpoints,
      String[] days,
      String[] regions,
      Integer[] sent,
      Integer[] answered) {
    if (touchpoints.length == 0) {
      return;
    }
    jdbc.update(
        """
        insert into invited_day as kept (workspace_id, touchpoint_id, day, region, sent, answered)
        select ?, touchpoint_id, day, region, sum(sent), sum(answered)
          from unnest(?::bigint[], ?::date[], ?::text[], ?::int[], ?::int[])
            as step (touchpoint_id, day, region, sent, answered)
         group by touchpoint_id, day, region
         order by touchpoint_id, day, region
        on conflict (workspace_id, touchpoint_id, day, region)
        do update set sent = kept.sent + excluded.sent,
                      answered = kept.answered + excluded.answered
        """,
        workspaceId,
        touchpoints,
        days,
        regions,
        sent,
        answered);
  }

  /** Counts these accounts anew from their answers. */
  void recountAccounts(long workspaceId, Collection<Long> accountIds) {
    if (accountIds.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into account_score as kept
               (workspace_id, account_id, answers, promoters, passives, detractors,
                latest_score, latest_at, trend)
        select ?, account_id, count(score), count(*) filter (where score >= 9),
               count(*) filter (where score between 7 and 8), count(*) filter (where score <= 6),
               max(score) filter (where place = 1), max(answered_at) filter (where place = 1),
               max(score) filter (where place = 1) - avg(score) filter (where place between 2 and 4)
          from unnest(?::bigint[]) as touched (account_id)
          left join lateral (
            select score, answered_at,
                   row_number() over (order by answered_at desc, id desc) as place
              from response
             where workspace_id = ? and account_id = touched.account_id and invalidated_at is null
               and kind in ('rnps', 'tnps')
          ) as answer on true
         group by account_id
         order by account_id
        on conflict (workspace_id, account_id) do update
           set answers = excluded.answers, promoters = excluded.promoters,
               passives = excluded.passives, detractors = excluded.detractors,
               latest_score = excluded.latest_score, latest_at = excluded.latest_at,
               trend = excluded.trend
        """,
        workspaceId,
        accountIds.toArray(Long[]::new),
        workspaceId);
  }

  /** Moves the last survey dates of these accounts forward. */
  void surveyed(long workspaceId, Long[] accountIds, String[] days) {
    if (accountIds.length == 0) {
      return;
    }
    jdbc.update(
        """
        insert into account_score as kept
               (workspace_id, account_id, answers, promoters, passives, detractors,
                last_surveyed_on)
        select ?, account_id, 0, 0, 0, 0, max(day)
          from unnest(?::bigint[], ?::date[]) as sent (account_id, day)
         group by account_id
         order by account_id
        on conflict (workspace_id, account_id) do update
           set last_surveyed_on = greatest(kept.last_surveyed_on, excluded.last_surveyed_on)
        """,
        workspaceId,
        accountIds,
        days);
  }

  /** What is known of merged accounts goes to those that stay, which are counted anew. */
  void takeOver(long workspaceId, Collection<Long> mergedIds) {
    Long[] merged = mergedIds.toArray(Long[]::new);
    jdbc.update(
        """
        insert into account_score as kept
               (workspace_id, account_id, answers, promoters, passives, detractors,
                last_surveyed_on)
        select ?, m.survivor_id, 0, 0, 0, 0, max(s.last_surveyed_on)
          from account_merge m
          left join account_score s on s.workspace_id = m.workspace_id and s.account_id = m.merged_id
         where m.workspace_id = ? and m.merged_id = any (?)
         group by m.survivor_id
         order by m.survivor_id
        on conflict (workspace_id, account_id) do update
           set last_surveyed_on = greatest(kept.last_surveyed_on, excluded.last_surveyed_on)
        """,
        workspaceId,
        workspaceId,
        merged);
    jdbc.update(
        "delete from account_score where workspace_id = ? and account_id = any (?)",
        workspaceId,
        merged);
  }

  static <E, T extends @Nullable Object> T[] column(List<E> rows, Function<E, T> value, T[] type) {
    return rows.stream().map(value).toList().toArray(type);
  }
}
