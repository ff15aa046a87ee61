package org.heed.followup.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heed.followup.rule.book.RuleBooks;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The automations of the workspace in scope. A change makes a new version and is audited. */
@Service
public class Automations {

  private static final int NAME = 80;

  private static final String ALL =
      """
      select a.id, a.name, a.active, a.version, v.flow
        from automation a
        join automation_version v on v.workspace_id = a.workspace_id and v.automation_id = a.id
                                 and v.version = a.version
       where a.workspace_id = :workspace and a.archived_at is null
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final FlowCheck check;
  private final RuleBooks books;
  private final AuditTrail audit;
  private final Clock clock;

  Automations(
      JdbcClient jdbc,
      JsonMapper json,
      FlowCheck check,
      RuleBooks books,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.check = check;
    this.books = books;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them by name. */
  public List<Automation> all() {
    return jdbc.sql(ALL + " order by heed_sort_key(a.name), a.id")
        .param("workspace", WorkspaceScope.current())
        .query(this::row)
        .list();
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has none of that number
   */
  public Automation get(long id) {
    return jdbc.sql(ALL + " and a.id = :id")
        .param("workspace", WorkspaceScope.current())
        .param("id", id)
        .query(this::row)
        .optional()
        .orElseThrow(() -> new NotFound("There is no automation %d.".formatted(id)));
  }

  /** The flow as it was in this version. */
  public Flow flow(long id, int version) {
    return jdbc.sql(
            """
            select flow from automation_version
             where workspace_id = ? and automation_id = ? and version = ?
            """)
        .params(WorkspaceScope.current(), id, version)
        .query((row, number) -> json.readValue(row.getString("flow"), Flow.class))
        .single();
  }

  /** Checks a flow that is not saved; throws {@link InvalidInput} saying what to do. */
  public void check(Flow flow) {
    check.check(flow);
  }

  /**
   * Saves a new automation, switched off.
   *
   * @throws InvalidInput when it could not be meant
   */
  @Transactional
  public long create(String name, Flow flow) {
    String clean = checked(name, flow);
    long id =
        jdbc.sql(
                """
                insert into automation (workspace_id, name, created_at, updated_at)
                values (:workspace, :name, :now, :now) returning id
                """)
            .param("workspace", WorkspaceScope.current())
            .param("name", clean)
            .param("now", now())
            .query(Long.class)
            .single();
    addVersion(id, 1, clean, flow);
    record("automation.created", id, Map.of("name", clean, "flow", flow));
    return id;
  }

  /**
   * Saves a new version; what runs goes on by the version it started with.
   *
   * @throws InvalidInput when it could not be meant
   * @throws Conflict when somebody changed it since
   */
  @Transactional
  public void change(long id, int version, String name, Flow flow) {
    Automation before = get(id);
    String clean = checked(name, flow);
    int changed =
        jdbc.sql(
                """
                update automation set name = ?, version = version + 1, updated_at = ?
                 where workspace_id = ? and id = ? and version = ?
                """)
            .params(clean, now(), WorkspaceScope.current(), id, version)
            .update();
    if (changed == 0) {
      throw new Conflict(
          "Somebody else changed this automation since you opened it. Open it again.");
    }
    addVersion(id, version + 1, clean, flow);
    books.renew();
    record("automation.changed", id, Map.of("before", before.flow(), "after", flow));
  }

  private String checked(String name, Flow flow) {
    String clean = PlainText.cleanLine(name, NAME);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Give the automation a name.");
    }
    check.check(flow);
    return clean;
  }

  private void addVersion(long id, int version, String name, Flow flow) {
    jdbc.sql(
            """
            insert into automation_version
              (workspace_id, automation_id, version, name, flow, made_at, made_by)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(WorkspaceScope.current(), id, version, name)
        .params(json.writeValueAsString(flow), now(), Actor.current().name())
        .update();
  }

  /** Lets it start for answers from now on, or not any more; what runs goes on. */
  @Transactional
  public void switchTo(long id, boolean active) {
    Automation before = get(id);
    jdbc.sql("update automation set active = ?, updated_at = ? where workspace_id = ? and id = ?")
        .params(active, now(), WorkspaceScope.current(), id)
        .update();
    books.renew();
    record(
        active ? "automation.switched_on" : "automation.switched_off",
        id,
        Map.of("name", before.name()));
  }

  private Automation row(ResultSet row, int number) throws SQLException {
    return new Automation(
        row.getLong("id"),
        row.getString("name"),
        row.getBoolean("active"),
        row.getInt("version"),
        json.readValue(row.getString("flow"), Flow.class));
  }

  private void record(String action, long id, Map<String, ?> details) {
    audit.record(action, "automation", Long.toString(id), details);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
