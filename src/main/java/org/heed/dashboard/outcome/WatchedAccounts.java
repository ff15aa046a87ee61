package org.heed.dashboard.outcome;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of accounts since a day, with what they had said before it. */
@Component
class WatchedAccounts {

  private static final String SINCE =
      """
      select said.score, exists (
               select from invitation i
                where i.workspace_id = a.workspace_id and i.account_id = a.id
                  and i.sent_on between :before and :start) as asked,
             least(coalesce(a.churned_on, :today), :today) - :start::date as days,
             coalesce(a.churned_on <= :today, false) as gone,
             exists (select from account_outcome o
                      where o.workspace_id = a.workspace_id and o.account_id = a.id
                        and o.kind = 'expanded' and o.happened_on > :start) as expanded,
             exists (select from account_outcome o
                      where o.workspace_id = a.workspace_id and o.account_id = a.id
                        and o.kind = 'contracted' and o.happened_on > :start) as contracted,
             a.annual_revenue, a.currency,
             ((:start::date - a.started_on) / 365.25)::double precision as years
        from account a
        left join lateral (
          select r.score from response r
           where r.workspace_id = a.workspace_id and r.account_id = a.id
             and r.kind in ('rnps', 'tnps') and r.invalidated_at is null
             and r.answered_on between :before and :start
           order by r.answered_at desc, r.id desc limit 1) said on true
       where a.workspace_id = :workspace and coalesce(a.started_on, :start) <= :start
         and (a.churned_on is null or a.churned_on > :start)
      """;

  private static final String FIRST_COMPLAINT =
      """
      select a.churned_on - (
               select min(r.answered_on) from response r
                where r.workspace_id = a.workspace_id and r.account_id = a.id
                  and r.kind in ('rnps', 'tnps') and r.invalidated_at is null and r.score <= 6
                  and r.answered_on between a.churned_on - 365 and a.churned_on) as days
        from account a
       where a.workspace_id = :workspace and a.churned_on between :from and :today
         and exists (select from response r
                      where r.workspace_id = a.workspace_id and r.account_id = a.id
                        and r.kind in ('rnps', 'tnps') and r.invalidated_at is null
                        and r.answered_on between a.churned_on - 365 and a.churned_on)
      """;

  private final JdbcClient jdbc;

  WatchedAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Watched> since(LocalDate start, LocalDate today) {
    return jdbc.sql(SINCE)
        .param("workspace", WorkspaceScope.current())
        .param("before", start.minusDays(365))
        .param("start", start)
        .param("today", today)
        .query(
            (row, number) ->
                new Watched(
                    row.getObject("score", Integer.class),
                    row.getBoolean("asked"),
                    row.getInt("days"),
                    row.getBoolean("gone"),
                    row.getBoolean("expanded"),
                    row.getBoolean("contracted"),
                    row.getObject("annual_revenue", Long.class),
                    row.getString("currency"),
                    row.getObject("years", Double.class)))
        .list();
  }

  /**
   * Days from the first detractor's answer of the last year to leaving, for each account that
   * answered in it and left lately; −1 where nobody had been a detractor.
   */
  List<Integer> warnings(LocalDate from, LocalDate today) {
    return jdbc.sql(FIRST_COMPLAINT)
        .param("workspace", WorkspaceScope.current())
        .param("from", from)
        .param("today", today)
        .query(
            (row, number) -> {
              Integer days = row.getObject("days", Integer.class);
              return days == null ? -1 : days;
            })
        .list();
  }

  /**
   * Money of those customers of today whose latest answer is a detractor's, by currency.
   *
   * @param soon amounts that renew up to this day are told apart
   */
  List<AtRisk> atRisk(LocalDate today, LocalDate soon) {
    return jdbc.sql(
            """
            select a.currency, count(*) as accounts, sum(a.annual_revenue) as amount,
                   coalesce(sum(a.annual_revenue)
                              filter (where a.renewal_on between :today and :soon), 0) as renewing
              from account a
              join account_score s on s.workspace_id = a.workspace_id and s.account_id = a.id
             where a.workspace_id = :workspace and s.latest_score <= 6 and a.annual_revenue > 0
               and (a.churned_on is null or a.churned_on > :today)
             group by a.currency order by count(*) desc, a.currency
            """)
        .param("workspace", WorkspaceScope.current())
        .param("today", today)
        .param("soon", soon)
        .query(AtRisk.class)
        .list();
  }
}
