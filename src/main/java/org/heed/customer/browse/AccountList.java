package org.heed.customer.browse;

import java.util.List;
import org.heed.customer.Account;
import org.heed.customer.CustomerRows;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of accounts. */
@Component
public class AccountList {

  private static final int PAGE = 50;
  private static final int CHOICES = 100;

  private final JdbcClient jdbc;
  private final CustomerRows rows;

  AccountList(JdbcClient jdbc, CustomerRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /**
   * One page of fifty.
   *
   * @param after id of the last account of the page before; null for the first page
   */
  public Slice<Account> page(AccountFilter filter, AccountSort sort, @Nullable Long after) {
    String sql =
        """
        select * from account
         where workspace_id = :workspace
           %s
           and (:owner::bigint is null or owner_id = :owner)
           and (:segment::text is null or segment = :segment)
           and (:tier::text is null or tier = :tier)
           and (:region::text is null or region = :region)
           %s
         order by %s limit %d
        """
            .formatted(
                filter.words().isEmpty() ? "" : "and " + Beginning.of("sort_key"),
                after == null ? "" : "and " + sort.behind(),
                sort.order(),
                PAGE + 1);
    List<Account> found =
        jdbc.sql(sql)
            .param("workspace", WorkspaceScope.current())
            .param("words", filter.words())
            .param("owner", filter.ownerId())
            .param("segment", filter.segment())
            .param("tier", filter.tier() == null ? null : filter.tier().name())
            .param("region", filter.region())
            .param("after", after)
            .query(rows.accounts())
            .list();
    return Slice.of(found, PAGE, Account::id);
  }

  /** Whether the workspace has any customer yet. */
  public boolean isEmpty() {
    return jdbc.sql(
            """
            select not exists (select from account where workspace_id = :workspace)
               and not exists (select from contact where workspace_id = :workspace)
            """)
        .param("workspace", WorkspaceScope.current())
        .query(Boolean.class)
        .single();
  }

  /** The segments in use, for choosing. */
  public List<String> segments() {
    return choices("segment");
  }

  /** The regions in use, for choosing. */
  public List<String> regions() {
    return choices("region");
  }

  /** Jumps from value to value along the index instead of reading every account. */
  private List<String> choices(String column) {
    return jdbc.sql(
            """
            with recursive choice (value) as (
              (select %1$s from account where workspace_id = :workspace and %1$s > ''
                order by %1$s limit 1)
              union all
              select (select %1$s from account
                       where workspace_id = :workspace and %1$s > choice.value
                       order by %1$s limit 1)
                from choice where choice.value is not null)
            select value from (select value from choice where value is not null limit %2$d) few
             order by heed_sort_key(value)
            """
                .formatted(column, CHOICES))
        .param("workspace", WorkspaceScope.current())
        .query(String.class)
        .list();
  }
}
