package org.heed.followup.local;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored findings and actions. */
@Component
class LocalRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  LocalRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One finding (an id) or the latest 200 (0). */
  List<Finding> findings(long findingId, LocalDate today) {
    return jdbc.sql(
            """
            select f.id, f.title, f.cause, f.issue_id,
                   count(distinct a.measure_point_id) filter (where a.state <> 'dropped') as sites,
                   count(a.id) filter (where a.state <> 'dropped') as actions,
                   count(a.id) filter (where a.state in ('worked', 'no_effect')) as ended,
                   count(a.id) filter (where a.state = 'open' and a.due_on < :today) as overdue
              from finding f
              left join local_action a on a.workspace_id = f.workspace_id and a.finding_id = f.id
             where f.workspace_id = :workspace and (:finding = 0 or f.id = :finding)
             group by f.workspace_id, f.id order by f.id desc limit 200
            """)
        .param("today", today)
        .param("workspace", WorkspaceScope.current())
        .param("finding", findingId)
        .query(Finding.class)
        .list();
  }

  /** By site, then by date. */
  List<LocalAction> actions(long findingId) {
    return jdbc.sql(
            """
            select a.*, coalesce(m.name, 'gone') as site, coalesce(u.name, 'nobody') as owner_name
              from local_action a
              left join measure_point m
                on m.workspace_id = a.workspace_id and m.id = a.measure_point_id
              left join app_user u on u.workspace_id = a.workspace_id and u.id = a.owner_id
             where a.workspace_id = ? and a.finding_id = ? order by site, a.due_on, a.id
            """)
        .params(WorkspaceScope.current(), findingId)
        .query(
            (row, number) ->
                new LocalAction(
                    row.getLong("id"),
                    row.getLong("measure_point_id"),
                    row.getString("site"),
                    row.getString("what"),
                    row.getLong("owner_id"),
                    row.getString("owner_name"),
                    Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                    LocalAction.State.of(row.getString("state")),
                    row.getString("note")))
        .list();
  }

  /** What worked elsewhere with the same cause, for each site of the finding that lacks it. */
  List<Offer> offers(long findingId) {
    return jdbc.sql(
            """
            select distinct on (site.measure_point_id, lower(w.what))
                   w.id as action_id, site.measure_point_id, w.what, m.name as proven_at, w.note
              from finding f
              join finding g on g.workspace_id = f.workspace_id and lower(g.cause) = lower(f.cause)
              join local_action w
                on w.workspace_id = g.workspace_id and w.finding_id = g.id and w.state = 'worked'
              join measure_point m on m.workspace_id = w.workspace_id and m.id = w.measure_point_id
              join (select distinct measure_point_id from local_action
                     where workspace_id = :workspace and finding_id = :finding
                       and state <> 'dropped') site
                on site.measure_point_id <> w.measure_point_id
             where f.workspace_id = :workspace and f.id = :finding
               and not exists (select from local_action h
                                 join finding k on k.workspace_id = h.workspace_id
                                               and k.id = h.finding_id
                                where h.workspace_id = :workspace
                                  and h.measure_point_id = site.measure_point_id
                                  and lower(k.cause) = lower(f.cause)
                                  and lower(h.what) = lower(w.what))
             order by site.measure_point_id, lower(w.what), w.ended_at desc
            """)
        .param("workspace", WorkspaceScope.current())
        .param("finding", findingId)
        .query(Offer.class)
        .list();
  }

  long addFinding(String title, String cause, @Nullable Long issueId) {
    return jdbc.sql(
            """
            insert into finding (workspace_id, title, cause, issue_id, made_at, made_by)
            values (:workspace, :title, :cause, :issue, :now, :actor) returning id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("title", title)
        .param("cause", cause)
        .param("issue", issueId)
        .param("now", Timestamp.from(clock.instant()))
        .param("actor", Actor.current().name())
        .query(Long.class)
        .single();
  }

  void addAction(
      long findingId, long pointId, String what, long ownerId, LocalDate due, @Nullable Long from) {
    jdbc.sql(
            """
            insert into local_action
              (workspace_id, finding_id, measure_point_id, what, owner_id, due_on, taken_from)
            values (:workspace, :finding, :point, :what, :owner, :due, :from)
            on conflict (workspace_id, finding_id, measure_point_id, what) do nothing
            """)
        .param("workspace", WorkspaceScope.current())
        .param("finding", findingId)
        .param("point", pointId)
        .param("what", what)
        .param("owner", ownerId)
        .param("due", due)
        .param("from", from)
        .update();
  }

  void end(long findingId, long actionId, LocalAction.State state, String note) {
    jdbc.sql(
            """
            update local_action
               set state = :state, note = :note,
                   ended_at = case when :state <> 'open' then :now::timestamptz end
             where workspace_id = :workspace and finding_id = :finding and id = :action
            """)
        .param("state", state.key())
        .param("note", note)
        .param("now", Timestamp.from(clock.instant()))
        .param("workspace", WorkspaceScope.current())
        .param("finding", findingId)
        .param("action", actionId)
        .update();
  }
}
