package org.heed.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  private static final int THREADS = 6;
  private static final int ONE_TIME_RETRIES = 8;

  // Together: what a killed process had begun goes on elsewhere after 20 to 30 seconds.
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int HEARTBEATS_MISSED_BY_THE_DEAD = 4;

  @Bean(destroyMethod = "")
  Scheduler scheduler(
      DataSource database,
      ObjectProvider<RecurringJob> recurring,
      ObjectProvider<OneTimeJob> oneTime) {
    List<RecurringTask<Void>> repeated =
        recurring.stream().map(JobsConfiguration::recurringTask).toList();
    List<OneTimeTask<Void>> once = oneTime.stream().map(JobsConfiguration::oneTimeTask).toList();
    return Scheduler.create(database, List.copyOf(once))
        .startTasks(repeated)
        .threads(THREADS)
        .pollingInterval(Duration.ofMillis(500))
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(HEARTBEATS_MISSED_BY_THE_DEAD)
        .enableImmediateExecution()
        .build();
  }

  private static RecurringTask<Void> recurringTask(RecurringJob job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> job.work().run());
  }

  /**
   * Eight tries, a minute apart and then ever longer; what then still fails stays visible as
   * failed.
   */
  private static OneTimeTask<Void> oneTimeTask(OneTimeJob job) {
    return Tasks.oneTime(job.name())
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                ONE_TIME_RETRIES,
                new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2)))
        .execute((instance, context) -> job.work().accept(instance.getId()));
  }
}
