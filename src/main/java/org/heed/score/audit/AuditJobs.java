package org.heed.score.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.heed.platform.jobs.RecurringJob;
import org.heed.workspace.EveryWorkspace;
import org.heed.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every night of the workspace; when the server was down at night, the next day. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

  private static final Duration REST = Duration.ofHours(20);
  private static final Duration TOO_LONG = Duration.ofHours(36);
  private static final int NIGHT_ENDS = 5;

  @Bean
  RecurringJob auditScores(
      EveryWorkspace everywhere, Workspaces workspaces, Audits audits, AuditLog log, Clock clock) {
    return new RecurringJob(
        "score.audit",
        Duration.ofHours(1),
        () ->
            everywhere.run(
                "Auditing scores",
                () -> {
                  if (isDue(workspaces, log, clock.instant())) {
                    audits.look();
                  }
                }));
  }

  private static boolean isDue(Workspaces workspaces, AuditLog log, Instant now) {
    Instant last = log.last().orElse(Instant.EPOCH);
    boolean night = now.atZone(workspaces.current().timeZone()).getHour() < NIGHT_ENDS;
    boolean missed = !last.equals(Instant.EPOCH) && last.isBefore(now.minus(TOO_LONG));
    return missed || (night && last.isBefore(now.minus(REST)));
  }
}
