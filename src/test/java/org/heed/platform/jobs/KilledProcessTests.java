package org.heed.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.heed.HeedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a process leaves behind that was killed in the middle of its work. */
@HeedTest
class KilledProcessTests {

  // A reset for an address that nobody has: a job with nothing to do.
  private static final String JOB = "password-reset";
  private static final String INSTANCE = "nobody-at-all@killed.test";

  @Autowired JdbcClient jdbc;

  @Test
  void anotherProcessDoesWithinTheMinuteWhatAKilledOneHadBegun() {
    jdbc.sql(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            values (?, ?, now(), true, 'a process that was killed', now(), 1)
            """)
        .params(JOB, INSTANCE)
        .update();
    assertThat(left()).isOne();
    await().atMost(Duration.ofMinutes(1)).until(() -> left() == 0);
  }

  private int left() {
    return jdbc.sql(
            "select count(*) from scheduled_tasks where task_name = ? and task_instance = ?")
        .params(JOB, INSTANCE)
        .query(Integer.class)
        .single();
  }
}
