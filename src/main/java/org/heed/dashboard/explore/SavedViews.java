package org.heed.dashboard.explore;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views kept by name for everybody in the workspace. */
@Service
public class SavedViews {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_QUERY = 4_000;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them by name. */
  public List<SavedView> all() {
    return jdbc.sql(
            """
            select id, name, query from saved_view where workspace_id = ? order by heed_sort_key(name), id
            """)
        .param(WorkspaceScope.current())
        .query(SavedView.class)
        .list();
  }

  /** The one with this id. */
  public Optional<SavedView> find(long id) {
    return all().stream().filter(view -> view.id() == id).findFirst();
  }

  /**
   * Keeps a view; one of the same name is replaced.
   *
   * @throws InvalidInput without a name
   */
  @Transactional
  public long save(String name, Address address) {
    String clean = PlainText.cleanLine(name, LONGEST_NAME);
    String query = address.query();
    if (clean.isEmpty() || query.length() > LONGEST_QUERY) {
      throw new InvalidInput("name", "Give the view a name of up to 80 letters.");
    }
    long id =
        jdbc.sql(
                """
                insert into saved_view (workspace_id, name, query, saved_at) values (?, ?, ?, ?)
                on conflict (workspace_id, name) do update
                   set query = excluded.query, saved_at = excluded.saved_at
                returning id
                """)
            .params(WorkspaceScope.current(), clean, query, Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    audit.record("view.saved", "view", Long.toString(id), Map.of("name", clean, "query", query));
    return id;
  }

  /** Forgets a view, and takes it off all boards. */
  @Transactional
  public void delete(long id) {
    jdbc.sql("delete from saved_view where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), id)
        .update();
    audit.record("view.deleted", "view", Long.toString(id), Map.of());
  }
}
