package org.heed.followup.advocacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.heed.followup.calling.CaseColumns;
import org.heed.followup.calling.CaseCustomer;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passives at accounts that matter: one small step from recommending us. */
@Component
public class NearPromoters {

  /** Accounts looked at, the largest first: the list is about those. */
  private static final int ACCOUNTS = 300;

  private static final int MOST = 100;

  private final JdbcClient jdbc;

  NearPromoters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody whose latest answer is a 7 or 8.
   *
   * @param comment what they wrote; null for nothing
   * @param written whether an automation or a case has got in touch about this answer
   */
  public record NearPromoter(
      CaseCustomer customer,
      long responseId,
      int score,
      @Nullable String comment,
      String ownerName,
      boolean written) {}

  /** Those that the reader looks after, or everybody's, at the largest accounts first. */
  public List<NearPromoter> all() {
    return jdbc.sql(
            """
            with large as (
              select * from account
               where workspace_id = :workspace and (:reader = 0 or owner_id = :reader)
                 and churned_on is null
               order by annual_revenue desc nulls last, id limit :accounts)
            select p.id as contact_id, p.name as contact_name, p.email, p.phone,
                   a.id as account_id, a.name as account_name, a.annual_revenue, a.currency,
                   a.renewal_on, last.id as response_id, last.score, last.comment,
                   coalesce(o.name, '') as owner_name,
                   exists (select from automation_run n
                            where n.workspace_id = :workspace and n.response_id = last.id
                              and n.state <> 'failed') as written
              from large a
              join contact p on p.workspace_id = :workspace and p.account_id = a.id
              cross join lateral (
                select r.id, r.score, r.comment from response r
                 where r.workspace_id = :workspace and r.contact_id = p.id
                   and r.invalidated_at is null and r.kind in ('rnps', 'tnps')
                 order by r.answered_at desc, r.id desc limit 1) last
              left join app_user o on o.workspace_id = :workspace and o.id = a.owner_id
             where last.score in (7, 8)
             order by a.annual_revenue desc nulls last, last.score desc, p.id limit :most
            """)
        .param("workspace", WorkspaceScope.current())
        .param("reader", Advocates.reader())
        .param("accounts", ACCOUNTS)
        .param("most", MOST)
        .query(NearPromoters::nearPromoter)
        .list();
  }

  private static NearPromoter nearPromoter(ResultSet row, int number) throws SQLException {
    return new NearPromoter(
        CaseColumns.customer(row),
        row.getLong("response_id"),
        row.getInt("score"),
        row.getString("comment"),
        row.getString("owner_name"),
        row.getBoolean("written"));
  }
}
