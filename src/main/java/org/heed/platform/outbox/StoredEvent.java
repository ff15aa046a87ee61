package org.heed.platform.outbox;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An event as it lies in the outbox; read from its JSON once, however many consumers want it. */
final class StoredEvent {

  private final long workspaceId;
  private final long id;
  private final String topic;
  private final String payload;
  private final Instant occurredAt;
  private @Nullable DomainEvent event;

  StoredEvent(long workspaceId, long id, String topic, String payload, Instant occurredAt) {
    this.workspaceId = workspaceId;
    this.id = id;
    this.topic = topic;
    this.payload = payload;
    this.occurredAt = occurredAt;
  }

  DomainEvent readOnce(Function<String, DomainEvent> reader) {
    DomainEvent known = event;
    if (known == null) {
      known = reader.apply(payload);
      event = known;
    }
    return known;
  }

  long workspaceId() {
    return workspaceId;
  }

  long id() {
    return id;
  }

  String topic() {
    return topic;
  }

  String payload() {
    return payload;
  }

  Instant occurredAt() {
    return occurredAt;
  }
}
