package org.heed.response;

import java.util.List;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The answers of the current workspace, for reading. */
@Service
public class Responses {

  /** Most rows of one page. */
  public static final int MAX_ROWS = 200;

  private final JdbcClient jdbc;
  private final ResponseSearch search;

  Responses(JdbcClient jdbc, ResponseSearch search) {
    this.jdbc = jdbc;
    this.search = search;
  }

  /** The answer with this id; empty also when it belongs to another workspace. */
  public Optional<Response> find(long responseId) {
    return jdbc.sql(
            "select %s from response r where r.workspace_id = ? and r.id = ?"
                .formatted(ResponseRows.COLUMNS))
        .params(WorkspaceScope.current(), responseId)
        .query(ResponseRows::read)
        .optional();
  }

  /** The answer to an invitation; empty while there is none. */
  public Optional<Response> ofInvitation(long invitationId) {
    return jdbc.sql(
            "select %s from response r where r.workspace_id = ? and r.invitation_id = ?"
                .formatted(ResponseRows.COLUMNS))
        .params(WorkspaceScope.current(), invitationId)
        .query(ResponseRows::read)
        .optional();
  }

  /** Every later change of an answer, oldest first. */
  public List<ResponseChange> history(long responseId) {
    return jdbc.sql(
            """
            select at, actor, field, old_value, new_value
              from response_change where workspace_id = ? and response_id = ? order by id
            """)
        .params(WorkspaceScope.current(), responseId)
        .query(
            (row, number) ->
                new ResponseChange(
                    ResponseRows.instant(row, "at"),
                    row.getString("actor"),
                    row.getString("field"),
                    row.getString("old_value"),
                    row.getString("new_value")))
        .list();
  }

  /**
   * Answers that match, newest day first.
   *
   * @param after {@link ResponsePage#next} of the page before; null for the first page
   * @param limit rows a page, 1 to {@value #MAX_ROWS}; other numbers are brought into that range
   * @throws org.heed.platform.web.InvalidInput when {@code after} was not made here
   */
  public ResponsePage search(ResponseFilter filter, @Nullable String after, int limit) {
    return search.page(WorkspaceScope.current(), filter, after, Math.clamp(limit, 1, MAX_ROWS));
  }
}
