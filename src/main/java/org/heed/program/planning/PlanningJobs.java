package org.heed.program.planning;

import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.OneTimeJob;
import org.heed.platform.jobs.RecurringJob;
import org.heed.program.TouchpointLife;
import org.heed.program.Touchpoints;
import org.heed.workspace.EveryWorkspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanningJobs {

  @Bean
  RecurringJob planWhatIsDue(Planning planning) {
    return new RecurringJob("plan-touchpoints", Duration.ofSeconds(30), planning::planAllDue);
  }

  @Bean
  RecurringJob finishWavesThatAreOver(
      EveryWorkspace everywhere, Touchpoints touchpoints, TouchpointLife life) {
    return new RecurringJob(
        "finish-waves",
        Duration.ofMinutes(10),
        () ->
            everywhere.run(
                "Finishing waves", () -> touchpoints.running().forEach(life::finishWhenOver)));
  }

  /** Plans a touchpoint at once when a person starts it, instead of at the next round. */
  @Bean
  OneTimeJob planStartedTouchpoint(Planning planning) {
    return new OneTimeJob(
        TouchpointLife.PLAN_JOB,
        instance -> {
          String[] parts = instance.split(":", 2);
          long touchpointId = Long.parseLong(parts[1]);
          WorkspaceScope.run(Long.parseLong(parts[0]), () -> planning.planDue(touchpointId));
        });
  }
}
