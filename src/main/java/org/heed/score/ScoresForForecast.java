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
            select coalesce(sum(answers), 0) as answers,
                   coalesce(sum(answers) filter (where score <= 6), 0) as detractors
              from score_day where workspace_id = ? and day >= ?
            """)
        .params(WorkspaceScope.current(), day)
        .query((row, number) -> new Past(row.getLong("answers"), row.getLong("detractors")))
        .single();
  }
}
