package org.heed.followup.systemic;

import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IssueJobs {

  @Bean
  RecurringJob raiseIssues(IssueRaising raising) {
    return new RecurringJob(
        "followup.raise-issues", Duration.ofMinutes(1), raising::raiseEverywhere);
  }
}
