package org.heed.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks for work that runs once and survives a restart. */
@Component
public class OneTimeJobs {

  private final Scheduler scheduler;

  OneTimeJobs(@Lazy Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Schedules the job for this instance; asking twice for the same instance has no effect.
   *
   * @param jobName name of a declared {@link OneTimeJob}
   * @param instance what the job receives, for example an id
   * @param at when to run; now or in the past means at once
   */
  public void schedule(String jobName, String instance, Instant at) {
    scheduler.scheduleIfNotExists(new TaskInstance<>(jobName, instance), at);
  }
}
