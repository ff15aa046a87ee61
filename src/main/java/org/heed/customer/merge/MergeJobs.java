package org.heed.customer.merge;

import java.time.Clock;
import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.OneTimeJob;
import org.heed.platform.jobs.OneTimeJobs;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells of a merge again: an answer may have been on its way to the one that is gone. */
@Configuration(proxyBeanMethods = false)
class MergeJobs {

  private static final String NAME = "customer-merged-again";
  private static final Duration LATER = Duration.ofMinutes(2);

  /** Asks for it. */
  @Component
  static class Again {

    private final OneTimeJobs jobs;
    private final Clock clock;

    Again(OneTimeJobs jobs, Clock clock) {
      this.jobs = jobs;
      this.clock = clock;
    }

    void tell(MergeKind kind, long mergedId) {
      jobs.schedule(
          NAME,
          "%d-%s-%d".formatted(WorkspaceScope.current(), kind.word(), mergedId),
          clock.instant().plus(LATER));
    }
  }

  @Bean
  OneTimeJob mergedAgain(Outbox outbox) {
    return new OneTimeJob(NAME, instance -> tell(outbox, instance));
  }

  private static void tell(Outbox outbox, String instance) {
    String[] parts = instance.split("-", 3);
    long workspace = Long.parseLong(parts[0]);
    DomainEvent news = MergeKind.of(parts[1]).news(workspace, Long.parseLong(parts[2]));
    WorkspaceScope.run(workspace, () -> outbox.publish(news));
  }
}
