package org.heed.platform.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores events in the business transaction that caused them: they exist exactly when its changes
 * do, and survive a crash. Consumers receive them within a fraction of a second after the commit.
 */
@Component
public class Outbox {

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final OutboxSignal signal;
  private final OutboxDispatcher dispatcher;

  Outbox(
      JdbcTemplate jdbc,
      JsonMapper json,
      Clock clock,
      OutboxSignal signal,
      OutboxDispatcher dispatcher) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.signal = signal;
    this.dispatcher = dispatcher;
  }

  /** Stores one event; call it within the transaction that made it true. */
  public void publish(DomainEvent event) {
    publishAll(List.of(event));
  }

  /** Stores many events in one statement, in their order. */
  public void publishAll(Collection<? extends DomainEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.update(
        """
        insert into outbox (workspace_id, topic, payload, occurred_at)
        select workspace_id, topic, payload::jsonb, ?
          from unnest(?::bigint[], ?::text[], ?::text[]) with ordinality
            as event (workspace_id, topic, payload, position)
         order by position
        """,
        now,
        events.stream().map(DomainEvent::workspaceId).toArray(Long[]::new),
        events.stream().map(event -> topic(event.getClass())).toArray(String[]::new),
        events.stream().map(json::writeValueAsString).toArray(String[]::new));
    signal.wakeAfterCommit();
  }

  /**
   * Handles everything stored so far, now, in this thread; for tests, bulk loads and orderly ends.
   */
  public void drain() {
    while (waiting() > 0) {
      dispatcher.dispatch();
    }
  }

  /** How many events wait for their consumers, over all workspaces. */
  public long waiting() {
    Long count =
        WorkspaceScope.system(() -> jdbc.queryForObject("select count(*) from outbox", Long.class));
    return count == null ? 0 : count;
  }

  /**
   * The stable name of an event's kind.
   *
   * @throws IllegalStateException when the record carries no {@link Topic}
   */
  static String topic(Class<?> type) {
    Topic topic = type.getAnnotation(Topic.class);
    if (topic == null) {
      throw new IllegalStateException(type.getName() + " lacks @Topic");
    }
    return topic.value();
  }
}
