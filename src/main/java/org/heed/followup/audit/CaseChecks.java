package org.heed.followup.audit;

import org.heed.score.audit.RollUp;
import org.heed.score.audit.RollUpCheck;
import org.heed.score.audit.StatementCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A check for each table of figures that triggers keep beside the cases. */
@Configuration(proxyBeanMethods = false)
class CaseChecks {

  @Bean
  RollUpCheck checkOfCasesByDay(JdbcClient jdbc) {
    return new StatementCheck(RollUp.CASE_DAY, CaseCheckSql.CASES, jdbc);
  }

  @Bean
  RollUpCheck checkOfCaseTimes(JdbcClient jdbc) {
    return new StatementCheck(RollUp.CASE_DAY_TIME, CaseCheckSql.TIMES, jdbc);
  }

  @Bean
  RollUpCheck checkOfPromises(JdbcClient jdbc) {
    return new StatementCheck(RollUp.CASE_PROMISE_DAY, CaseCheckSql.PROMISES, jdbc);
  }
}
