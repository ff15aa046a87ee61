package org.heed.platform.outbox;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All consumers of this instance. Found late, because consumers themselves publish events. */
@Component
class Consumers {

  private final ObjectProvider<EventConsumer<?>> beans;
  private final JsonMapper json;

  Consumers(ObjectProvider<EventConsumer<?>> beans, JsonMapper json) {
    this.beans = beans;
    this.json = json;
  }

  List<Subscription> all() {
    return beans.orderedStream().map(consumer -> new Subscription(consumer, json)).toList();
  }

  Optional<Subscription> named(String name) {
    return all().stream().filter(subscription -> subscription.name().equals(name)).findFirst();
  }
}
