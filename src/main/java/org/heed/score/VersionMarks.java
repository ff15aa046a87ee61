package org.heed.score;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells when surveys changed, so that charts can mark it. */
@Service
public class VersionMarks {

  private final JdbcClient jdbc;
  private final ScoredKinds kinds;
  private final Workspaces workspaces;

  VersionMarks(JdbcClient jdbc, ScoredKinds kinds, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.workspaces = workspaces;
  }

  /** New versions of the surveys whose answers the slice counts, in the order of time. */
  public List<VersionMark> between(LocalDate from, LocalDate to, Slice slice) {
    return jdbc.sql(
            """
            select (v.published_at at time zone :zone)::date as day, t.id, t.name, v.number
              from touchpoint t
              join survey_version v
                on v.workspace_id = t.workspace_id and v.survey_id = t.survey_id
             where t.workspace_id = :workspace and t.id = any (:touchpoints) and v.number > 1
               and (v.published_at at time zone :zone)::date between :from and :to
             order by v.published_at, v.id
            """)
        .param("zone", workspaces.current().timeZone().getId())
        .param("workspace", WorkspaceScope.current())
        .param("touchpoints", kinds.counted(slice).touchpointIds())
        .param("from", from)
        .param("to", to)
        .query(
            (row, number) ->
                new VersionMark(
                    row.getObject("day", LocalDate.class),
                    row.getLong("id"),
                    row.getString("name"),
                    row.getInt("number")))
        .list();
  }
}
