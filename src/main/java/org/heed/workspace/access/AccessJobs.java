package org.heed.workspace.access;

import java.time.Duration;
import org.heed.platform.jobs.OneTimeJob;
import org.heed.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessJobs {

  @Bean
  OneTimeJob passwordReset(PasswordResets resets) {
    return new OneTimeJob(PasswordResets.JOB, resets::send);
  }

  @Bean
  RecurringJob accessSweep(Throttle throttle, OneTimeLinks links) {
    return new RecurringJob(
        "access-sweep",
        Duration.ofHours(1),
        () -> {
          throttle.sweep();
          links.sweep();
        });
  }
}
