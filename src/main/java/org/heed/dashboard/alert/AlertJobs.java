package org.heed.dashboard.alert;

import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertJobs {

  @Bean
  RecurringJob watchForChange(ChangeWatch watch) {
    return new RecurringJob("dashboard.alerts", Duration.ofHours(12), watch::lookEverywhere);
  }
}
