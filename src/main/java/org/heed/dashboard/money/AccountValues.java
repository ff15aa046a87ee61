package org.heed.dashboard.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts with their roll-ups, and whether there is any answer of another kind. */
@Component
class AccountValues {

  /** Left accounts are outcomes, not customers to look after. */
  private static final String ACCOUNTS =
      """
      select a.id, a.name, a.annual_revenue, a.currency, a.renewal_on,
             coalesce(s.promoters, 0) as promoters, coalesce(s.passives, 0) as passives,
             coalesce(s.detractors, 0) as detractors, s.latest_score, s.last_surveyed_on
        from account a
        left join account_score s on s.workspace_id = a.workspace_id and s.account_id = a.id
       where a.workspace_id = :workspace and (a.churned_on is null or a.churned_on > :today)
      """;

  private final JdbcClient jdbc;

  AccountValues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Accounts with at least one answer. */
  List<AccountRow> answered(LocalDate today) {
    return query(ACCOUNTS + " and s.answers > 0 order by a.id", today)
        .query(AccountValues::row)
        .list();
  }

  /**
   * The largest accounts whose latest answer is a detractor's; those that pay in another currency
   * come last, as amounts of two currencies say nothing beside each other.
   */
  List<AccountRow> unhappy(@Nullable String currency, LocalDate today, int most) {
    return largest(" and s.latest_score <= 6", currency, today, most);
  }

  /** The largest accounts that were asked and never answered, in the same order. */
  List<AccountRow> silent(@Nullable String currency, LocalDate today, int most) {
    return largest(
        """
         and s.last_surveyed_on is not null and coalesce(s.answers, 0) = 0
         and not exists (select from response r
                          where r.workspace_id = a.workspace_id and r.account_id = a.id
                            and r.invalidated_at is null)
        """,
        currency,
        today,
        most);
  }

  private List<AccountRow> largest(
      String condition, @Nullable String currency, LocalDate today, int most) {
    return query(
            ACCOUNTS
                + condition
                + """
                 order by (a.currency = :currency) is true desc,
                          coalesce(a.annual_revenue, -1) desc, a.id limit :most
                """,
            today)
        .param("currency", currency)
        .param("most", most)
        .query(AccountValues::row)
        .list();
  }

  private JdbcClient.StatementSpec query(String sql, LocalDate today) {
    return jdbc.sql(sql).param("workspace", WorkspaceScope.current()).param("today", today);
  }

  private static AccountRow row(ResultSet row, int number) throws SQLException {
    return new AccountRow(
        row.getLong("id"),
        row.getString("name"),
        row.getObject("annual_revenue", Long.class),
        row.getString("currency"),
        row.getInt("promoters"),
        row.getInt("passives"),
        row.getInt("detractors"),
        row.getObject("latest_score", Integer.class),
        row.getObject("last_surveyed_on", LocalDate.class),
        row.getObject("renewal_on", LocalDate.class));
  }
}
