package org.heed.dashboard.health;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.score.audit.Days;
import org.heed.score.audit.Difference;
import org.heed.score.audit.Finding;
import org.heed.score.audit.RollUp;
import org.heed.score.audit.RollUpCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the pulse within the latest health of every account anew, as of the day of the health, and
 * looks for accounts that have none. Accounts of which something changed since are left out, or in
 * the minutes before, as it may not have been stored yet when the health was computed: the next
 * night counts them.
 */
@Component
class HealthCheck implements RollUpCheck {

  private static final String COMPARED =
      """
      with latest as (
        select week, max(computed_at) as at from account_health
         where workspace_id = :workspace and computed_at is not null
         group by week order by week desc limit 1
      ), unchanged as (
        select a.id, a.name, latest.week, latest.at, (latest.at at time zone w.time_zone)::date as day
          from account a cross join latest
          join workspace w on w.workspace_id = a.workspace_id
         where a.workspace_id = :workspace and a.updated_at < latest.at - interval '5 minutes'
           and not exists (select from response r
                            where r.workspace_id = a.workspace_id and r.account_id = a.id
                              and r.updated_at >= latest.at - interval '5 minutes')
      ), said as (
        select r.account_id,
               round(10 * (sum(r.score * power(2, -(u.day - r.answered_on) / 90.0)) + 7)
                     / (sum(power(2, -(u.day - r.answered_on) / 90.0)) + 1)) as part
          from unchanged u
          join response r on r.workspace_id = :workspace and r.account_id = u.id
         where r.kind in ('rnps', 'tnps') and r.invalidated_at is null
           and r.answered_on between u.day - 730 and u.day
         group by r.account_id
      ), compared as (
        select u.week, u.name, u.id, h.account_id is null as missing, h.pulse as stored,
               said.part as recount
          from unchanged u
          join account a on a.workspace_id = :workspace and a.id = u.id
          left join account_health h
            on h.workspace_id = :workspace and h.account_id = u.id and h.week = u.week
          left join said on said.account_id = u.id
         where coalesce(a.started_on, u.day) <= u.day
           and (a.churned_on is null or a.churned_on > u.day)
      )
      """;

  private final JdbcClient jdbc;
  private final HealthBook book;

  HealthCheck(JdbcClient jdbc, HealthBook book) {
    this.jdbc = jdbc;
    this.book = book;
  }

  @Override
  public RollUp rollUp() {
    return RollUp.ACCOUNT_HEALTH;
  }

  @Override
  public Finding check(Days days) {
    List<Difference> found =
        jdbc.sql(
                COMPARED
                    + """
                    select week,
                           case when missing then format('%s: no health in the week of %s', name, week)
                                else format('%s, week of %s: pulse %s stored, %s counted', name, week,
                                            coalesce(stored::text, 'none'),
                                            coalesce(recount::text, 'none')) end
                      from compared
                     where missing or stored is distinct from recount
                     order by name, id limit 1000
                    """)
            .param("workspace", WorkspaceScope.current())
            .query(
                (row, number) ->
                    new Difference(row.getObject(1, LocalDate.class), null, row.getString(2)))
            .list();
    long compared =
        jdbc.sql(COMPARED + " select count(*) from compared")
            .param("workspace", WorkspaceScope.current())
            .query(Long.class)
            .single();
    return new Finding(compared, found, 0);
  }

  @Override
  public void correct(Days days) {
    book.compute();
  }
}
