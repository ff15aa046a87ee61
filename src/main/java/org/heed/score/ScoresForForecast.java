package org.heed.score;

import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.rehearsal.PastAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the program's forecast how many answers opened cases so far. */
@Component
class ScoresForForecast implements PastAnswers {

  private final JdbcClient jdbc;

  ScoresForForecast(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Past since(LocalDate day) {
    return jdbc.sql(
            """
            select coalesce(sum(d.answers), 0) as answers,
                   coalesce(sum(d.answers) filter (
                     where heed_category(coalesce(s.kind, 'rnps'), d.score) = 'detractor'), 0)
                     as detractors
              from score_day d
              left join touchpoint t on t.workspace_id = d.workspace_id and t.id = d.touchpoint_id
              left join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
             where d.workspace_id = ? and d.day >= ?
            """)
        .params(WorkspaceScope.current(), day)
        .query((row, number) -> new Past(row.getLong("answers"), row.getLong("detractors")))
        .single();
  }
}
