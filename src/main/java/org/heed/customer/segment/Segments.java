package org.heed.customer.segment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The segments of the current workspace. Every change is audited. */
@Service
public class Segments {

  private static final int NAME = 80;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final Workspaces workspaces;
  private final AuditTrail audit;
  private final ObjectProvider<SegmentUses> users;

  Segments(
      JdbcClient jdbc,
      JsonMapper json,
      Clock clock,
      Workspaces workspaces,
      AuditTrail audit,
      ObjectProvider<SegmentUses> users) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.workspaces = workspaces;
    this.audit = audit;
    this.users = users;
  }

  /** All of them by name. */
  public List<Segment> all() {
    return jdbc.sql("select * from segment where workspace_id = ? order by heed_sort_key(name)")
        .param(WorkspaceScope.current())
        .query(this::row)
        .list();
  }

  /** The segment of this number. */
  public Optional<Segment> find(long segmentId) {
    return jdbc.sql("select * from segment where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), segmentId)
        .query(this::row)
        .optional();
  }

  /**
   * The segment of this number.
   *
   * @throws NotFound when this workspace has none
   */
  public Segment get(long segmentId) {
    return find(segmentId)
        .orElseThrow(() -> new NotFound("There is no segment " + segmentId + "."));
  }

  /**
   * Saves a new segment.
   *
   * @return its number
   * @throws InvalidInput when the name is empty or taken, or a condition cannot hold a value given
   */
  @Transactional
  public long create(String name, SegmentFilter filter) {
    String clean = checked(name, filter, 0);
    long id =
        jdbc.sql(
                """
                insert into segment (workspace_id, name, filter, created_at, updated_at)
                values (:workspace, :name, :filter::jsonb, :now, :now) returning id
                """)
            .param("workspace", WorkspaceScope.current())
            .param("name", clean)
            .param("filter", json.writeValueAsString(filter))
            .param("now", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    record("segment.created", id, Map.of("name", clean, "filter", filter));
    return id;
  }

  /**
   * Changes a segment everywhere it is used; what is planned from now on follows it.
   *
   * @param revision the revision that the editor started from
   * @throws InvalidInput as {@link #create}
   * @throws Conflict when somebody changed it since
   */
  @Transactional
  public void change(long segmentId, int revision, String name, SegmentFilter filter) {
    Segment before = get(segmentId);
    String clean = checked(name, filter, segmentId);
    int changed =
        jdbc.sql(
                """
                update segment set name = :name, filter = :filter::jsonb, updated_at = :now,
                       revision = revision + 1
                 where workspace_id = :workspace and id = :id and revision = :revision
                """)
            .param("workspace", WorkspaceScope.current())
            .param("id", segmentId)
            .param("revision", revision)
            .param("name", clean)
            .param("filter", json.writeValueAsString(filter))
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (changed == 0) {
      throw new Conflict("Somebody else changed this segment since you opened it. Open it again.");
    }
    record("segment.changed", segmentId, Map.of("before", before, "after", filter));
  }

  private String checked(String name, SegmentFilter filter, long segmentId) {
    String clean = PlainText.cleanLine(name, NAME);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Give the segment a name.");
    }
    boolean taken =
        jdbc.sql(
                """
                select exists (select from segment
                                where workspace_id = ? and name_key = lower(?) and id <> ?)
                """)
            .params(WorkspaceScope.current(), clean, segmentId)
            .query(Boolean.class)
            .single();
    if (taken) {
      throw new InvalidInput("name", "There is a segment of this name already.");
    }
    FilterCheck.check(filter);
    return clean;
  }

  /**
   * Deletes a segment that nothing uses.
   *
   * @throws Conflict naming the places that use it
   */
  @Transactional
  public void delete(long segmentId) {
    Segment before = get(segmentId);
    List<SegmentUse> uses = uses(segmentId);
    if (!uses.isEmpty()) {
      throw new Conflict(
          "“%s” is used by %s. Choose another segment there first."
              .formatted(
                  before.name(),
                  uses.stream().map(SegmentUse::what).collect(Collectors.joining(", "))));
    }
    jdbc.sql("delete from segment where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), segmentId)
        .update();
    record("segment.deleted", segmentId, Map.of("before", before));
  }

  /** Where a segment is used. */
  public List<SegmentUse> uses(long segmentId) {
    return users.stream().flatMap(module -> module.of(segmentId).stream()).toList();
  }

  /**
   * A segment as a condition of the caller's statement, for today.
   *
   * @param prefix begins the name of each parameter; letters only
   * @throws NotFound when this workspace has no such segment
   */
  public SqlCondition condition(long segmentId, String prefix) {
    return condition(get(segmentId).filter(), prefix);
  }

  /** As {@link #condition(long, String)} for a filter that is not saved. */
  public SqlCondition condition(SegmentFilter filter, String prefix) {
    FilterCheck.check(filter);
    return ConditionSql.of(filter, prefix, workspaces.today());
  }

  private Segment row(ResultSet row, int number) throws SQLException {
    return new Segment(
        row.getLong("id"),
        row.getString("name"),
        json.readValue(row.getString("filter"), SegmentFilter.class),
        row.getInt("revision"),
        row.getTimestamp("updated_at").toInstant());
  }

  private void record(String action, long segmentId, Map<String, ?> details) {
    audit.record(action, "segment", Long.toString(segmentId), details);
  }
}
