package org.heed.score.facts;

import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.heed.workspace.EveryWorkspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the facts small and complete. */
@Configuration(proxyBeanMethods = false)
class FactJobs {

  @Bean
  RecurringJob sealFacts(EveryWorkspace everywhere, Backlog backlog, Sealing sealing) {
    return new RecurringJob(
        "score.facts",
        Duration.ofSeconds(10),
        () ->
            everywhere.run(
                "Sealing facts",
                () -> {
                  backlog.work();
                  sealing.seal();
                }));
  }
}
