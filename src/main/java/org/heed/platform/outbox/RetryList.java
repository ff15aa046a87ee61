package org.heed.platform.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that a consumer refused: when to try again, and which wait for a person. */
@Component
class RetryList {

  /** Pauses before the second, third, … try; after the last one the event is parked. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  private final JdbcClient jdbc;
  private final Clock clock;

  RetryList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String consumer, StoredEvent event, RuntimeException failure) {
    jdbc.sql(
            """
            insert into outbox_retry (workspace_id, event_id, consumer, topic, payload, occurred_at,
                                      attempts, next_attempt_at, error)
            values (?, ?, ?, ?, ?::jsonb, ?, 1, ?, ?)
            """)
        .params(
            event.workspaceId(),
            event.id(),
            consumer,
            event.topic(),
            event.payload(),
            Timestamp.from(event.occurredAt()),
            Timestamp.from(clock.instant().plus(PAUSES.getFirst())),
            describe(failure))
        .update();
  }

  /** The retries that are due, oldest first; call in system scope. */
  List<Retry> due() {
    return jdbc.sql(
            """
            select workspace_id, id, event_id, consumer, topic, payload, occurred_at, attempts
              from outbox_retry
             where parked_at is null and next_attempt_at <= ?
             order by next_attempt_at limit 100
            """)
        .param(Timestamp.from(clock.instant()))
        .query(Retry.class)
        .list();
  }

  /** Locks a retry for this transaction; false when another node has it or it is done. */
  boolean claim(Retry retry) {
    return jdbc.sql(
            """
            select 1 from outbox_retry
             where workspace_id = ? and id = ? and attempts = ? for update skip locked
            """)
        .params(retry.workspaceId(), retry.id(), retry.attempts())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void done(Retry retry) {
    jdbc.sql("delete from outbox_retry where workspace_id = ? and id = ?")
        .params(retry.workspaceId(), retry.id())
        .update();
  }

  void failedAgain(Retry retry, RuntimeException failure) {
    boolean last = retry.attempts() >= PAUSES.size();
    Instant now = clock.instant();
    @Nullable Timestamp next = last ? null : Timestamp.from(now.plus(PAUSES.get(retry.attempts())));
    jdbc.sql(
            """
            update outbox_retry
               set attempts = attempts + 1, next_attempt_at = ?, parked_at = ?, error = ?
             where workspace_id = ? and id = ? and attempts = ?
            """)
        .param(next)
        .param(last ? Timestamp.from(now) : null)
        .param(describe(failure))
        .param(retry.workspaceId())
        .param(retry.id())
        .param(retry.attempts())
        .update();
  }

  private static String describe(RuntimeException failure) {
    return PlainText.clean(failure.getClass().getSimpleName() + ": " + failure.getMessage(), 500);
  }
}
