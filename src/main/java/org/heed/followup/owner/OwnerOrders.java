package org.heed.followup.owner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which order the workspace in scope looks for the owner of a case. */
@Service
public class OwnerOrders {

  /** What a workspace begins with. */
  public static final List<OwnerWay> USUAL = List.of(OwnerWay.ACCOUNT_OWNER);

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  OwnerOrders(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** What is tried, one after the other; whom none of it finds gets the default owner. */
  public List<OwnerWay> current() {
    return jdbc.sql("select ways from owner_order where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                Arrays.stream((String[]) row.getArray("ways").getArray())
                    .flatMap(key -> OwnerWay.find(key).stream())
                    .toList())
        .optional()
        .orElse(USUAL);
  }

  /**
   * Decides anew; holds for cases that are opened from now on.
   *
   * @throws InvalidInput for nothing, or the same twice
   */
  @Transactional
  public void change(List<OwnerWay> ways) {
    if (ways.isEmpty() || new HashSet<>(ways).size() < ways.size()) {
      throw new InvalidInput("order", "Choose at least one, and each at most once.");
    }
    List<OwnerWay> before = current();
    jdbc.sql(
            """
            insert into owner_order (workspace_id, ways) values (?, ?)
            on conflict (workspace_id) do update set ways = excluded.ways
            """)
        .param(WorkspaceScope.current())
        .param(ways.stream().map(OwnerWay::key).toArray(String[]::new))
        .update();
    audit.record(
        "owners.order_changed",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("before", before, "after", ways));
  }
}
