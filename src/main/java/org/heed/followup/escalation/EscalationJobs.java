package org.heed.followup.escalation;

import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationJobs {

  @Bean
  RecurringJob escalate(Escalations escalations) {
    return new RecurringJob(
        "followup.escalate", Duration.ofSeconds(20), escalations::escalateEverywhere);
  }
}
