package org.heed.response.anonymous;

import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.heed.workspace.EveryWorkspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Mingling {

  @Bean
  RecurringJob mingleAnonymousAnswers(EveryWorkspace everywhere, Mingler mingler) {
    return new RecurringJob(
        "mingle-anonymous-answers",
        Duration.ofMinutes(15),
        () -> everywhere.run("Mingling anonymous answers", mingler::mingle));
  }
}
