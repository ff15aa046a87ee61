package org.heed.platform.outbox;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A consumer together with the topic it listens to. */
final class Subscription {

  private final EventConsumer<DomainEvent> consumer;
  private final JsonMapper json;

  @SuppressWarnings("unchecked")
  Subscription(EventConsumer<?> consumer, JsonMapper json) {
    this.consumer = (EventConsumer<DomainEvent>) consumer;
    this.json = json;
  }

  String name() {
    return consumer.name();
  }

  String topic() {
    return Outbox.topic(consumer.type());
  }

  void handle(long workspaceId, List<StoredEvent> events) {
    consumer.handle(workspaceId, events.stream().map(this::read).toList());
  }

  private DomainEvent read(StoredEvent event) {
    return event.readOnce(payload -> json.readValue(payload, consumer.type()));
  }
}
