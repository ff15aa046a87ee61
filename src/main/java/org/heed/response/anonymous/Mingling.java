package org.heed.response.anonymous;

import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.heed.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Mingling {

  @Bean
  RecurringJob mingleAnonymousAnswers(Workspaces workspaces, Mingler mingler) {
    return new RecurringJob(
        "mingle-anonymous-answers",
        Duration.ofMinutes(15),
        () -> workspaces.ids().forEach(id -> WorkspaceScope.run(id, mingler::mingle)));
  }
}
