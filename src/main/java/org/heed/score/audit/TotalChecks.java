package org.heed.score.audit;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Adds up anew what triggers keep of all touchpoints together. The counts that they are added up
 * from are checked against the answers by {@link DayChecks}.
 */
@Configuration(proxyBeanMethods = false)
class TotalChecks {

  private static final int LISTED = 1_000;

  @Bean
  RollUpCheck checkOfScoreTotals(JdbcClient jdbc) {
    return new Check(RollUp.SCORE_TOTAL, TotalSql.SCORES, jdbc);
  }

  @Bean
  RollUpCheck checkOfInvitedTotals(JdbcClient jdbc) {
    return new Check(RollUp.INVITED_TOTAL, TotalSql.INVITED, jdbc);
  }

  private record Check(RollUp rollUp, TotalSql sql, JdbcClient jdbc) implements RollUpCheck {

    @Override
    public Finding check(Days days) {
      List<Difference> found =
          bind(sql.words(), days)
              .query(
                  (row, number) ->
                      new Difference(row.getObject(1, LocalDate.class), null, row.getString(2)))
              .list();
      return new Finding(bind(sql.compared(), days).query(Long.class).single(), found, 0);
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
