package org.heed.score.audit;

import java.util.Arrays;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.score.folding.AccountRecount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts accounts anew. */
@Component
class AccountChecks {

  private static final int AT_ONCE = 5_000;

  private static final String DIFFERING =
      """
      with told as (
        select payload from outbox where workspace_id = :workspace
        union all
        select payload from outbox_retry
         where workspace_id = :workspace and parked_at is null and consumer like 'score.%'
      ), pending as (
        select (payload ->> 'accountId')::bigint as account_id from told
         where payload ->> 'accountId' is not null
      ), placed as (
        select account_id, score,
               row_number() over (partition by account_id order by answered_at desc, id desc) as place
          from response
         where workspace_id = :workspace and account_id = any (:ids::bigint[])
           and invalidated_at is null and kind in ('rnps', 'tnps')
      ), counted as (
        select account_id, count(*) as answers, count(*) filter (where score >= 9) as promoters,
               count(*) filter (where score <= 6) as detractors,
               max(score) filter (where place = 1) as latest,
               (max(score) filter (where place = 1)
                 - avg(score) filter (where place between 2 and 4))::numeric(4, 1) as trend
          from placed group by account_id
      ), asked as (
        select account_id, max(sent_on) filter (where state = 'sent') as least, max(sent_on) as most
          from invitation
         where workspace_id = :workspace and account_id = any (:ids::bigint[])
           and sent_on is not null
         group by account_id
      ), kept as (
        select * from account_score
         where workspace_id = :workspace and account_id = any (:ids::bigint[])
      ), beside as (
        select account_id,
               array[coalesce(k.answers, 0), coalesce(k.promoters, 0), coalesce(k.detractors, 0),
                     k.latest_score, k.trend] as stored,
               array[coalesce(c.answers, 0), coalesce(c.promoters, 0), coalesce(c.detractors, 0),
                     c.latest, c.trend] as recount,
               k.last_surveyed_on as stored_day,
               case when a.most is null then null when k.last_surveyed_on is null then a.least
                    else least(greatest(k.last_surveyed_on, a.least), a.most) end as recount_day
          from counted c full join kept k using (account_id) full join asked a using (account_id)
      ), differing as (
        select * from beside
         where (stored is distinct from recount or stored_day is distinct from recount_day)
           and account_id not in (select account_id from pending)
      )
      """;

  private final JdbcClient jdbc;
  private final AccountRecount accounts;

  AccountChecks(JdbcClient jdbc, AccountRecount accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /** The accounts after this one, as many as one look counts; the first ones after the last. */
  List<Long> after(long accountId) {
    List<Long> next = list(accountId);
    return next.isEmpty() && accountId > 0 ? list(0) : next;
  }

  private List<Long> list(long after) {
    return jdbc.sql("select id from account where workspace_id = ? and id > ? order by id limit ?")
        .params(WorkspaceScope.current(), after, AT_ONCE)
        .query(Long.class)
        .list();
  }

  Finding check(List<Long> ids) {
    List<Difference> found =
        jdbc.sql(
                DIFFERING
                    + """
                    select d.account_id,
                           format('%s: answers, promoters, detractors, latest score and trend %s '
                                  || 'stored, %s counted; last asked %s stored, %s counted',
                                  coalesce(a.name, 'account ' || d.account_id), d.stored, d.recount,
                                  coalesce(d.stored_day::text, 'never'),
                                  coalesce(d.recount_day::text, 'never'))
                      from differing d
                      left join account a on a.workspace_id = :workspace and a.id = d.account_id
                     order by d.account_id
                    """)
            .param("workspace", WorkspaceScope.current())
            .param("ids", ids.toArray(Long[]::new))
            .query((row, number) -> new Difference(null, row.getLong(1), row.getString(2)))
            .list();
    return new Finding(ids.size(), found, 0);
  }

  void correct(Long... ids) {
    accounts.recount(Arrays.asList(ids));
    jdbc.sql(
            DIFFERING
                + """
                update account_score s set last_surveyed_on = d.recount_day
                  from differing d
                 where s.workspace_id = :workspace and s.account_id = d.account_id
                """)
        .param("workspace", WorkspaceScope.current())
        .param("ids", ids)
        .update();
  }
}
