package org.heed.customer.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.Account;
import org.heed.customer.CustomerRows;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts that belong to a measure point and all below it. */
@Component
public class BranchAccounts {

  private final JdbcClient jdbc;
  private final CustomerRows rows;

  BranchAccounts(JdbcClient jdbc, CustomerRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** How many they are, by the number of the point; a point without any is missing. */
  public Map<Long, Long> sizes() {
    Map<Long, Long> sizes = new HashMap<>();
    jdbc.sql(
            """
            with own as (
              select measure_point_id as id, count(*) as accounts from account
               where workspace_id = :workspace and measure_point_id is not null group by 1)
            select above.id::bigint as id, sum(own.accounts)::bigint as accounts
              from own
              join measure_point p on p.workspace_id = :workspace and p.id = own.id
             cross join unnest(string_to_array(trim(both '/' from p.path), '/')) as above (id)
             group by 1
            """)
        .param("workspace", WorkspaceScope.current())
        .query(
            row -> {
              sizes.put(row.getLong("id"), row.getLong("accounts"));
            });
    return sizes;
  }

  /** The first of them by name. */
  public List<Account> first(MeasurePoint branch, int most) {
    return jdbc.sql(
            """
            select account.* from account
              join measure_point p on p.workspace_id = account.workspace_id
               and p.id = account.measure_point_id and p.path >= :path and p.path < :end
             where account.workspace_id = :workspace
             order by account.sort_key, account.id limit :most
            """)
        .param("path", branch.path())
        .param("end", branch.pathEnd())
        .param("workspace", WorkspaceScope.current())
        .param("most", most)
        .query(rows.accounts())
        .list();
  }
}
