package org.heed.score.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up anew what triggers keep of all touchpoints together. The counts that they are added up
 * from are checked against the answers by {@link DayChecks}.
 */
@Configuration(proxyBeanMethods = false)
class TotalChecks {

  @Bean
  RollUpCheck checkOfScoreTotals(JdbcClient jdbc) {
    return new StatementCheck(RollUp.SCORE_TOTAL, TotalSql.SCORES, jdbc);
  }

  @Bean
  RollUpCheck checkOfInvitedTotals(JdbcClient jdbc) {
    return new StatementCheck(RollUp.INVITED_TOTAL, TotalSql.INVITED, jdbc);
  }
}
