package org.heed.followup.automation;

import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AutomationJobs {

  @Bean
  RecurringJob runAutomations(Runner runner) {
    return new RecurringJob(
        "followup.automations", Duration.ofSeconds(2), runner::advanceEverywhere);
  }
}
