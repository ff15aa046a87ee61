package org.heed.score;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.experience.Part;
import org.heed.program.experience.PastAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the program how many answered and how many of them opened cases: from the same roll-ups as
 * every other response rate.
 */
@Component
class ScoresForForecast implements PastAnswers {

  private final JdbcClient jdbc;

  ScoresForForecast(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Part answered(long touchpointId) {
    return jdbc.sql(
            """
            select greatest(coalesce(sum(answered), 0), 0) as some,
                   greatest(coalesce(sum(sent), 0), 0) as of
              from invited_day where workspace_id = ? and touchpoint_id = ?
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query((row, number) -> new Part(row.getLong("some"), row.getLong("of")))
        .single();
  }

  @Override
  public Map<Long, Part> answered(LocalDate from, LocalDate today) {
    return parts(
        jdbc.sql(
                """
                select d.touchpoint_id, sum(d.answered) as some, sum(d.sent) as of
                  from invited_day d
                  join touchpoint t on t.workspace_id = d.workspace_id and t.id = d.touchpoint_id
                 where d.workspace_id = ? and d.day >= ? and d.day + t.open_days < ?
                 group by 1
                """)
            .params(WorkspaceScope.current(), from, today));
  }

  @Override
  public Map<Long, Part> unhappy(LocalDate from) {
    return parts(
        jdbc.sql(
                """
                select d.touchpoint_id,
                       coalesce(sum(d.answers) filter (
                         where heed_category(coalesce(s.kind, 'rnps'), d.score) = 'detractor'), 0)
                         as some,
                       sum(d.answers) as of
                  from score_day d
                  left join touchpoint t
                         on t.workspace_id = d.workspace_id and t.id = d.touchpoint_id
                  left join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
                 where d.workspace_id = ? and d.day >= ?
                 group by 1
                """)
            .params(WorkspaceScope.current(), from));
  }

  private static Map<Long, Part> parts(JdbcClient.StatementSpec statement) {
    Map<Long, Part> parts = new TreeMap<>();
    statement.query(
        row -> {
          long of = Math.max(0, row.getLong("of"));
          parts.put(
              row.getLong("touchpoint_id"), new Part(Math.clamp(row.getLong("some"), 0L, of), of));
        });
    return parts;
  }
}
