package org.heed.score.facts;

import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.heed.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the facts small and complete. */
@Configuration(proxyBeanMethods = false)
class FactJobs {

  @Bean
  RecurringJob sealFacts(Workspaces workspaces, Backlog backlog, Sealing sealing) {
    return new RecurringJob(
        "score.facts",
        Duration.ofSeconds(10),
        () ->
            workspaces
                .ids()
                .forEach(
                    id ->
                        WorkspaceScope.run(
                            id,
                            () -> {
                              backlog.work();
                              sealing.seal();
                            })));
  }
}
