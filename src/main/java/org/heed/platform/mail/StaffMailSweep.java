package org.heed.platform.mail;

import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffMailSweep {

  @Bean
  RecurringJob forgetSentStaffMail(StaffMailQueue queue, StaffMailFiles files) {
    return new RecurringJob(
        "staff-mail-sweep",
        Duration.ofHours(12),
        () -> {
          queue.forgetSent();
          files.forgetSent();
        });
  }
}
