package org.heed.platform.outbox;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * All consumers of this instance. Found when first asked for, because consumers themselves publish
 * events, and only once, because looking through all beans costs more than handling an event.
 */
@Component
class Consumers {

  private final SingletonSupplier<List<Subscription>> all;

  Consumers(ObjectProvider<EventConsumer<?>> beans, JsonMapper json) {
    this.all =
        SingletonSupplier.of(
            () -> beans.orderedStream().map(consumer -> new Subscription(consumer, json)).toList());
  }

  List<Subscription> all() {
    return all.obtain();
  }

  Optional<Subscription> named(String name) {
    return all().stream().filter(subscription -> subscription.name().equals(name)).findFirst();
  }
}
