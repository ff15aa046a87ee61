package org.heed.platform.outbox;

import java.time.Instant;

/** One consumer's next try at one event. */
record Retry(
    long workspaceId,
    long id,
    long eventId,
    String consumer,
    String topic,
    String payload,
    Instant occurredAt,
    int attempts) {

  StoredEvent event() {
    return new StoredEvent(workspaceId, eventId, topic, payload, occurredAt);
  }
}
