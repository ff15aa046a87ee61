package org.heed.dashboard.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes and keeps the parts of every account's health, week by week. */
@Component
class HealthRows {

  private static final String COMPUTED =
      """
      with said as (
        select account_id, round(10 * (sum(score * weight) + 7) / (sum(weight) + 1)) as part
          from (select account_id, score, power(2, -(:day - answered_on) / 90.0) as weight
                  from response
                 where workspace_id = :workspace and kind in ('rnps', 'tnps')
                   and invalidated_at is null and account_id is not null
                   and answered_on between :day - 730 and :day) answer
         group by account_id
      ), used as (
        select account_id, round(100 * avg(place)) as part
          from (select p.account_id, percent_rank() over (partition by u.name
                         order by sum(u.value)) as place
                  from usage_fact u
                  join contact p on p.workspace_id = u.workspace_id and p.id = u.contact_id
                 where u.workspace_id = :workspace and p.account_id is not null and :current
                 group by p.account_id, u.name) figure
         group by account_id
      ), troubled as (
        select account_id, count(*) as n
          from (select p.account_id from support_ticket t
                  join contact p on p.workspace_id = t.workspace_id and p.id = t.contact_id
                 where t.workspace_id = :workspace and t.opened_at < :day + 1
                   and (t.closed_at is null or t.closed_at >= :day + 1)
                union all
                select account_id from follow_up_case
                 where workspace_id = :workspace and opened_on <= :day and state <> 'withdrawn'
                   and (state = 'open' or closed_at >= :day + 1)) open
         where account_id is not null group by account_id
      ), asked as (
        select i.account_id, round(100.0 * count(r.id) / count(*)) as part
          from invitation i
          left join response r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
                              and r.answered_on <= :day and r.invalidated_at is null
         where i.workspace_id = :workspace and i.account_id is not null
           and not (select t.anonymous from touchpoint t
                     where t.workspace_id = i.workspace_id and t.id = i.touchpoint_id)
           and i.sent_on between :day - 365 and :day
         group by i.account_id
      ), renewed as (
        select distinct on (account_id) account_id,
               case kind when 'expanded' then 100 when 'renewed' then 85 else 20 end as part
          from account_outcome
         where workspace_id = :workspace and kind <> 'churned'
           and happened_on between :day - 365 and :day
         order by account_id, happened_on desc, id desc
      ), knows as (
        select exists (select from support_ticket where workspace_id = :workspace)
            or exists (select from follow_up_case where workspace_id = :workspace) as support
      )
      insert into account_health as kept
             (workspace_id, account_id, week, pulse, usage, support, engagement, renewal,
              computed_at)
      select a.workspace_id, a.id, :week, said.part, used.part,
             case when knows.support then greatest(0, 100 - 25 * coalesce(troubled.n, 0)) end,
             asked.part, renewed.part, :now
        from account a cross join knows
        left join said on said.account_id = a.id
        left join used on used.account_id = a.id
        left join troubled on troubled.account_id = a.id
        left join asked on asked.account_id = a.id
        left join renewed on renewed.account_id = a.id
       where a.workspace_id = :workspace and coalesce(a.started_on, :day) <= :day
         and (a.churned_on is null or a.churned_on > :day)
      on conflict (workspace_id, account_id, week) do update
         set pulse = excluded.pulse, usage = excluded.usage, support = excluded.support,
             engagement = excluded.engagement, renewal = excluded.renewal,
             computed_at = excluded.computed_at
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  HealthRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Computes a week as it stood on this day; figures of usage are only known as they are now.
   *
   * @param current whether the day is today
   */
  void compute(LocalDate week, LocalDate day, boolean current) {
    jdbc.sql(COMPUTED)
        .param("workspace", WorkspaceScope.current())
        .param("week", week)
        .param("day", day)
        .param("current", current)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  boolean has(LocalDate week) {
    return jdbc.sql(
            "select exists (select from account_health where workspace_id = ? and week = ?)")
        .params(WorkspaceScope.current(), week)
        .query(Boolean.class)
        .single();
  }

  /** The latest week up to this day. */
  Optional<LocalDate> latest(LocalDate upTo) {
    return jdbc.sql("select max(week) from account_health where workspace_id = ? and week <= ?")
        .params(WorkspaceScope.current(), upTo)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  Map<HealthPart, Integer> parts(long accountId, LocalDate week) {
    return jdbc.sql(
            """
            select pulse, usage, support, engagement, renewal from account_health
             where workspace_id = ? and account_id = ? and week = ?
            """)
        .params(WorkspaceScope.current(), accountId, week)
        .query(HealthRows::parts)
        .optional()
        .orElse(Map.of());
  }

  /** An account with its parts; it left within so many days after the week. */
  record Row(long accountId, String name, Map<HealthPart, Integer> parts, boolean left) {}

  List<Row> all(LocalDate week, int days) {
    return jdbc.sql(
            """
            select h.account_id, a.name, h.pulse, h.usage, h.support, h.engagement, h.renewal,
                   coalesce(a.churned_on <= h.week + ?, false) as gone
              from account_health h
              join account a on a.workspace_id = h.workspace_id and a.id = h.account_id
             where h.workspace_id = ? and h.week = ? order by h.account_id
            """)
        .params(days, WorkspaceScope.current(), week)
        .query(
            (row, number) ->
                new Row(
                    row.getLong("account_id"),
                    row.getString("name"),
                    parts(row, number),
                    row.getBoolean("gone")))
        .list();
  }

  private static Map<HealthPart, Integer> parts(ResultSet row, int number) throws SQLException {
    Map<HealthPart, Integer> parts = new EnumMap<>(HealthPart.class);
    for (HealthPart part : HealthPart.values()) {
      Integer value = row.getObject(part.key(), Integer.class);
      if (value != null) {
        parts.put(part, value);
      }
    }
    return parts;
  }
}
