package org.heed.followup.tracker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for: asking, looking, and trying again by hand. */
@Component
public class WorkItems {

  private static final int SHOWN = 50;

  private static final String ITEMS =
      """
      select w.id, w.response_id, t.name as tracker, t.kind, w.asked_by, w.state, w.number, w.url,
             w.error, w.created_at
        from tracked_work w
        join tracker t on t.workspace_id = w.workspace_id and t.id = w.tracker_id
       where w.workspace_id = ?
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  WorkItems(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Asks for tickets and tasks in the transaction of the caller: one for each answer and system,
   * whoever asks. A system that was removed makes none.
   */
  public void ask(List<WorkAsked> asked) {
    if (asked.isEmpty()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into tracked_work
              (workspace_id, tracker_id, response_id, asked_by, because, created_at, waiting_since)
            select t.workspace_id, t.id, a.response_id, a.asked_by, a.because, ?, ?
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[]) with ordinality
                as a (tracker_id, response_id, asked_by, because, position)
              join tracker t on t.workspace_id = ? and t.id = a.tracker_id and t.removed_at is null
             order by a.position
            on conflict do nothing
            """)
        .params(now, now)
        .param(asked.stream().map(WorkAsked::trackerId).toArray(Long[]::new))
        .param(asked.stream().map(WorkAsked::responseId).toArray(Long[]::new))
        .param(texts(asked, WorkAsked::askedBy))
        .param(texts(asked, WorkAsked::because))
        .param(WorkspaceScope.current())
        .update();
  }

  private static String[] texts(List<WorkAsked> asked, Function<WorkAsked, String> value) {
    return asked.stream().map(value).toArray(String[]::new);
  }

  /** What was asked for about an answer. */
  public List<WorkItem> of(long responseId) {
    return jdbc.sql(ITEMS + " and w.response_id = ? and w.state <> 'dropped' order by w.id")
        .params(WorkspaceScope.current(), responseId)
        .query(WorkItems::item)
        .list();
  }

  /** The newest. */
  public List<WorkItem> newest() {
    return jdbc.sql(ITEMS + " order by w.id desc limit ?")
        .params(WorkspaceScope.current(), SHOWN)
        .query(WorkItems::item)
        .list();
  }

  /** What was given up and waits for a person. */
  public List<WorkItem> parked() {
    return jdbc.sql(ITEMS + " and w.state = 'parked' order by w.id desc limit ?")
        .params(WorkspaceScope.current(), SHOWN)
        .query(WorkItems::item)
        .list();
  }

  /**
   * Has one that was given up tried again; it is looked for first, in case it is there.
   *
   * @throws NotFound when it does not wait for a person
   */
  public void again(long itemId) {
    int found =
        jdbc.sql(
                """
                update tracked_work
                   set state = 'waiting', doubtful = true, not_before = null, waiting_since = ?
                 where workspace_id = ? and id = ? and state = 'parked'
                """)
            .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), itemId)
            .update();
    if (found == 0) {
      throw new NotFound("This does not wait for anybody any more.");
    }
  }

  private static WorkItem item(ResultSet row, int number) throws SQLException {
    return new WorkItem(
        row.getLong("id"),
        row.getLong("response_id"),
        row.getString("tracker"),
        TrackerKind.of(row.getString("kind")),
        row.getString("asked_by"),
        row.getString("state"),
        row.getString("number"),
        row.getString("url"),
        row.getString("error"),
        row.getTimestamp("created_at").toInstant());
  }
}
