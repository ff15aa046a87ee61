package org.heed.followup.audit;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.score.audit.Days;
import org.heed.score.audit.Difference;
import org.heed.score.audit.Finding;
import org.heed.score.audit.RollUp;
import org.heed.score.audit.RollUpCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A check for each table of figures that triggers keep beside the cases. */
@Configuration(proxyBeanMethods = false)
class CaseChecks {

  private static final int LISTED = 1_000;

  @Bean
  RollUpCheck checkOfCasesByDay(JdbcClient jdbc) {
    return new Check(RollUp.CASE_DAY, CaseCheckSql.CASES, jdbc);
  }

  @Bean
  RollUpCheck checkOfCaseTimes(JdbcClient jdbc) {
    return new Check(RollUp.CASE_DAY_TIME, CaseCheckSql.TIMES, jdbc);
  }

  @Bean
  RollUpCheck checkOfPromises(JdbcClient jdbc) {
    return new Check(RollUp.CASE_PROMISE_DAY, CaseCheckSql.PROMISES, jdbc);
  }

  private record Check(RollUp rollUp, CaseCheckSql.Statements sql, JdbcClient jdbc)
      implements RollUpCheck {

    @Override
    public Finding check(Days days) {
      List<Difference> found =
          bind(sql.differing() + sql.words(), days)
              .query(
                  (row, number) ->
                      new Difference(row.getObject(1, LocalDate.class), null, row.getString(2)))
              .list();
      return new Finding(bind(CaseCheckSql.COMPARED, days).query(Long.class).single(), found, 0);
    }

    @Override
    public void correct(Days days) {
      bind(sql.differing() + sql.correction(), days).update();
    }

    private StatementSpec bind(String statement, Days days) {
      return jdbc.sql(statement)
          .param("workspace", WorkspaceScope.current())
          .param("from", days.recent().from())
          .param("to", days.recent().to())
          .param("older_from", days.older().from())
          .param("older_to", days.older().to())
          .param("listed", LISTED);
    }
  }
}
