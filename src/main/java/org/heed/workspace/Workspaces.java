package org.heed.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The workspaces of this instance. */
@Component
public class Workspaces {

  private static final long CACHE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final Clock clock;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Map<Long, Cached> cache = new ConcurrentHashMap<>();

  Workspaces(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JsonMapper json,
      Clock clock,
      AuditTrail audit,
      Outbox outbox) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
    this.audit = audit;
    this.outbox = outbox;
  }

  /** The ids of all workspaces, oldest first; for jobs that serve every one of them. */
  public List<Long> ids() {
    return WorkspaceScope.system(
        () ->
            jdbc.sql("select workspace_id from workspace order by workspace_id")
                .query(Long.class)
                .list());
  }

  /**
   * The workspace in scope. Changes made on another node are seen within five seconds.
   *
   * @throws IllegalStateException outside any workspace's scope
   */
  public Workspace current() {
    long id = WorkspaceScope.current();
    Cached cached = cache.get(id);
    if (cached == null || System.nanoTime() - cached.readAt() > CACHE_NANOS) {
      cached = new Cached(read(id), System.nanoTime());
      cache.put(id, cached);
    }
    return cached.workspace();
  }

  /** The day it is now in the zone of the workspace in scope. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), current().timeZone());
  }

  /** Creates an empty workspace with default settings; call it outside any workspace's scope. */
  public Workspace create(String name, ZoneId timeZone) {
    long id =
        WorkspaceScope.system(
            () ->
                jdbc.sql(
                        """
                        insert into workspace (name, time_zone, created_at) values (?, ?, ?)
                        returning workspace_id
                        """)
                    .params(name, timeZone.getId(), Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single());
    return new Workspace(id, name, timeZone, WorkspaceSettings.DEFAULT);
  }

  /** Renames and configures the workspace in scope. */
  public void change(String name, ZoneId timeZone, WorkspaceSettings settings) {
    long id = WorkspaceScope.current();
    transactions.executeWithoutResult(
        transaction -> {
          Workspace before = read(id);
          jdbc.sql(
                  """
                  update workspace set name = ?, time_zone = ?, settings = ?::jsonb
                   where workspace_id = ?
                  """)
              .params(name, timeZone.getId(), json.writeValueAsString(settings), id)
              .update();
          Workspace after = new Workspace(id, name, timeZone, settings);
          audit.record(
              "workspace.changed",
              "workspace",
              Long.toString(id),
              Map.of("before", before, "after", after));
          if (!before.timeZone().equals(timeZone)) {
            outbox.publish(new CalendarChanged(id));
          }
        });
    cache.remove(id);
  }

  /** Changes only what customers call the company of the workspace in scope. */
  public void nameOrganisation(String organisation) {
    Workspace now = read(WorkspaceScope.current());
    if (!now.settings().organisationName().equals(organisation)) {
      change(now.name(), now.timeZone(), now.settings().of(organisation));
    }
  }

  /** Hands the workspace in scope to its first owner, who gets the cases that nobody else takes. */
  public void begin(long ownerId, ZoneId timeZone) {
    Workspace now = read(WorkspaceScope.current());
    change(now.name(), timeZone, now.settings().fallingBackTo(ownerId));
  }

  private Workspace read(long id) {
    return jdbc.sql(
            """
            select workspace_id, name, time_zone, ?::jsonb || settings as settings
              from workspace where workspace_id = ?
            """)
        .params(json.writeValueAsString(WorkspaceSettings.DEFAULT), id)
        .query(this::workspace)
        .optional()
        .orElseThrow(() -> new NotFound("There is no workspace %d.".formatted(id)));
  }

  private Workspace workspace(ResultSet row, int number) throws SQLException {
    return new Workspace(
        row.getLong("workspace_id"),
        row.getString("name"),
        ZoneId.of(row.getString("time_zone")),
        json.readValue(row.getString("settings"), WorkspaceSettings.class));
  }

  private record Cached(Workspace workspace, long readAt) {}
}
