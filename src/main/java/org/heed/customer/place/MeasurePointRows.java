package org.heed.customer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.heed.customer.place.MeasurePoint.ChannelKind;
import org.heed.customer.place.MeasurePoint.Kind;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of measure points. */
@Component
class MeasurePointRows {

  private final JdbcClient jdbc;

  MeasurePointRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MeasurePoint> all() {
    return jdbc.sql(
            "select * from measure_point where workspace_id = ? order by heed_sort_key(name), id")
        .param(WorkspaceScope.current())
        .query(MeasurePointRows::row)
        .list();
  }

  private static MeasurePoint row(ResultSet row, int number) throws SQLException {
    String channel = row.getString("channel_kind");
    return new MeasurePoint(
        row.getLong("id"),
        row.getObject("parent_id", Long.class),
        row.getString("code"),
        row.getString("name"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        channel == null ? null : ChannelKind.valueOf(channel.toUpperCase(Locale.ROOT)),
        row.getObject("manager_id", Long.class),
        row.getString("path"),
        row.getTimestamp("retired_at") != null);
  }

  /** Adds a node below this path and returns its id. */
  long insert(MeasurePointDraft draft, String above, Timestamp now) {
    long id =
        written(
                jdbc.sql(
                    """
                    insert into measure_point (workspace_id, parent_id, code, name, kind,
                      channel_kind, manager_id, created_at)
                    values (:workspace, :parent, :code, :name, :kind, :channel, :manager, :now)
                    returning id
                    """),
                draft)
            .param("now", now)
            .query(Long.class)
            .single();
    jdbc.sql("update measure_point set path = ? where workspace_id = ? and id = ?")
        .params(above + id + "/", WorkspaceScope.current(), id)
        .update();
    return id;
  }

  void update(long id, MeasurePointDraft draft) {
    written(
            jdbc.sql(
                """
                update measure_point
                   set parent_id = :parent, code = :code, name = :name, kind = :kind,
                       channel_kind = :channel, manager_id = :manager
                 where workspace_id = :workspace and id = :id
                """),
            draft)
        .param("id", id)
        .update();
  }

  private static JdbcClient.StatementSpec written(
      JdbcClient.StatementSpec statement, MeasurePointDraft draft) {
    return statement
        .param("workspace", WorkspaceScope.current())
        .param("parent", draft.parentId())
        .param("code", draft.code())
        .param("name", draft.name())
        .param("kind", lower(draft.kind()))
        .param("channel", lower(draft.channelKind()))
        .param("manager", draft.managerId());
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  /** Hangs a whole branch below another path. */
  void move(MeasurePoint branch, String above) {
    jdbc.sql(
            """
            update measure_point set path = :above || substr(path, :cut)
             where workspace_id = :workspace and path >= :path and path < :end
            """)
        .param("above", above)
        .param("cut", branch.path().length() - Long.toString(branch.id()).length())
        .param("workspace", WorkspaceScope.current())
        .param("path", branch.path())
        .param("end", branch.pathEnd())
        .update();
  }

  /** Retires these nodes, or with no time brings them back. */
  void retire(List<Long> ids, @Nullable Timestamp at) {
    jdbc.sql(
            """
            update measure_point set retired_at = ? where workspace_id = ? and id = any (?)
            """)
        .param(at)
        .params(WorkspaceScope.current(), ids.toArray(Long[]::new))
        .update();
  }

  /** Lets one change of the tree happen at a time: two moves could make a loop together. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)")
        .params(0x706c61, (int) WorkspaceScope.current())
        .query()
        .listOfRows();
  }
}
