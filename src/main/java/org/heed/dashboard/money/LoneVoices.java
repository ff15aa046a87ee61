package org.heed.dashboard.money;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unhappy people at large accounts that look content: the account's latest answer is another's. */
@Component
class LoneVoices {

  private static final int LOOKED_AT = 200;
  private static final int LISTED = 15;

  private static final String FOUND =
      """
      with large as (
        select a.id, a.name, a.annual_revenue, a.currency
          from account a
          join account_score s on s.workspace_id = a.workspace_id and s.account_id = a.id
         where a.workspace_id = :workspace and (a.churned_on is null or a.churned_on > :today)
           and a.currency = :currency and a.annual_revenue >= :least
           and s.detractors > 0 and s.latest_score >= 7
         order by a.annual_revenue desc, a.id limit :looked_at
      )
      select a.id, a.name, a.annual_revenue, a.currency, p.name as person, one.score, one.answered_on
        from large a
       cross join lateral (
         select score, answered_on, contact_id
           from (select distinct on (r.contact_id) r.contact_id, r.score, r.answered_on
                   from response r
                  where r.workspace_id = :workspace and r.account_id = a.id
                    and r.contact_id is not null and r.invalidated_at is null
                    and r.kind in ('rnps', 'tnps') and r.answered_on > :today::date - 365
                  order by r.contact_id, r.answered_at desc, r.id desc) latest
          where score <= 6
          order by score, answered_on desc, contact_id limit 1) one
       left join contact p on p.workspace_id = :workspace and p.id = one.contact_id
       order by a.annual_revenue desc, a.id limit :listed
      """;

  private final JdbcClient jdbc;

  LoneVoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Someone whose own latest answer, within a year, is a detractor's.
   *
   * @param money what the account pays a year
   */
  record LoneVoice(
      long accountId, String account, String money, String person, int score, LocalDate on) {

    /** Path of the account's page. */
    public String getHref() {
      return "/customers/accounts/" + accountId;
    }
  }

  /** The unhappiest person of each of the largest such accounts. */
  List<LoneVoice> of(long least, @Nullable String currency, LocalDate today) {
    return jdbc.sql(FOUND)
        .param("workspace", WorkspaceScope.current())
        .param("today", today)
        .param("currency", currency)
        .param("least", least)
        .param("looked_at", LOOKED_AT)
        .param("listed", LISTED)
        .query(
            (row, number) ->
                new LoneVoice(
                    row.getLong("id"),
                    row.getString("name"),
                    Money.words(row.getLong("annual_revenue"), row.getString("currency")),
                    row.getString("person") == null ? "" : row.getString("person"),
                    row.getInt("score"),
                    row.getObject("answered_on", LocalDate.class)))
        .list();
  }
}
