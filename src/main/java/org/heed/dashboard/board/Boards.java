package org.heed.dashboard.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heed.dashboard.explore.SavedView;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The boards of the current workspace. */
@Component
public class Boards {

  private static final String READ =
      "select id, name, shared, link_generation from board where workspace_id = ?";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Boards(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  List<Board> all() {
    return jdbc.sql(READ + " order by heed_sort_key(name), id")
        .param(WorkspaceScope.current())
        .query(Board.class)
        .list();
  }

  Board find(long id) {
    return jdbc.sql(READ + " and id = ?")
        .params(WorkspaceScope.current(), id)
        .query(Board.class)
        .optional()
        .orElseThrow(() -> new NotFound("There is no board %d.".formatted(id)));
  }

  /** Its views in their order. */
  List<SavedView> views(long boardId) {
    return jdbc.sql(
            """
            select v.id, v.name, v.query
              from board_view b
              join saved_view v on v.workspace_id = b.workspace_id and v.id = b.view_id
             where b.workspace_id = ? and b.board_id = ?
             order by b.position, v.id
            """)
        .params(WorkspaceScope.current(), boardId)
        .query(SavedView.class)
        .list();
  }

  /**
   * Makes an empty one.
   *
   * @throws InvalidInput without a name, or when it is taken
   */
  @Transactional
  public long create(String name) {
    String clean = PlainText.cleanLine(name, 80);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Give the board a name.");
    }
    try {
      long id =
          jdbc.sql(
                  """
                  insert into board (workspace_id, name, created_at) values (?, ?, ?) returning id
                  """)
              .params(WorkspaceScope.current(), clean, Timestamp.from(clock.instant()))
              .query(Long.class)
              .single();
      audit.record("board.created", "board", Long.toString(id), Map.of("name", clean));
      return id;
    } catch (DuplicateKeyException taken) {
      throw new InvalidInput("name", "There is a board of this name already.");
    }
  }

  /** Puts a saved view at the end of a board, once. */
  @Transactional
  public void pin(long boardId, long viewId) {
    jdbc.sql(
            """
            insert into board_view (workspace_id, board_id, view_id, position)
            select v.workspace_id, b.id, v.id,
                   1 + (select coalesce(max(position), 0) from board_view
                         where workspace_id = b.workspace_id and board_id = b.id)
              from board b
              join saved_view v on v.workspace_id = b.workspace_id and v.id = ?
             where b.workspace_id = ? and b.id = ?
            on conflict do nothing
            """)
        .params(viewId, WorkspaceScope.current(), boardId)
        .update();
  }

  /** Takes a view off a board. */
  @Transactional
  public void unpin(long boardId, long viewId) {
    jdbc.sql("delete from board_view where workspace_id = ? and board_id = ? and view_id = ?")
        .params(WorkspaceScope.current(), boardId, viewId)
        .update();
  }

  /** Opens the wall to everybody who has its link, or makes every link given out worthless. */
  @Transactional
  public void share(long boardId, boolean shared) {
    jdbc.sql(
            """
            update board set shared = ?, link_generation = link_generation + ?
             where workspace_id = ? and id = ?
            """)
        .params(shared, shared ? 0 : 1, WorkspaceScope.current(), boardId)
        .update();
    audit.record(
        shared ? "board.shared" : "board.unshared", "board", Long.toString(boardId), Map.of());
  }

  /** Forgets a board; its views stay. */
  @Transactional
  public void delete(long boardId) {
    jdbc.sql("delete from board where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), boardId)
        .update();
    audit.record("board.deleted", "board", Long.toString(boardId), Map.of());
  }
}
