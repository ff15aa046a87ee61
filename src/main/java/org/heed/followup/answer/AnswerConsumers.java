package org.heed.followup.answer;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.ResponseChanged;
import org.heed.response.ResponseCompleted;
import org.heed.response.ResponseEvent;
import org.heed.response.ResponseInvalidated;
import org.heed.response.ResponseReceived;
import org.heed.response.ResponseRevalidated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Listens to everything that can change whether a customer should be called. Words and ticked
 * reasons do too, because rules look at them.
 */
@Configuration(proxyBeanMethods = false)
class AnswerConsumers {

  @Bean
  EventConsumer<ResponseReceived> followupOfReceived(Reconciliation reconciliation) {
    return new Consumer<>(
        "followup.received", ResponseReceived.class, ResponseEvent::answeredAt, reconciliation);
  }

  @Bean
  EventConsumer<ResponseChanged> followupOfChanged(Reconciliation reconciliation) {
    return new Consumer<>(
        "followup.changed", ResponseChanged.class, ResponseChanged::changedAt, reconciliation);
  }

  @Bean
  EventConsumer<ResponseCompleted> followupOfCompleted(Reconciliation reconciliation) {
    return new Consumer<>(
        "followup.completed",
        ResponseCompleted.class,
        ResponseCompleted::completedAt,
        reconciliation);
  }

  @Bean
  EventConsumer<ResponseInvalidated> followupOfInvalidated(Reconciliation reconciliation) {
    return new Consumer<>(
        "followup.invalidated",
        ResponseInvalidated.class,
        ResponseInvalidated::invalidatedAt,
        reconciliation);
  }

  @Bean
  EventConsumer<ResponseRevalidated> followupOfRevalidated(Reconciliation reconciliation) {
    return new Consumer<>(
        "followup.revalidated",
        ResponseRevalidated.class,
        ResponseRevalidated::revalidatedAt,
        reconciliation);
  }

  private record Consumer<E extends ResponseEvent>(
      String name, Class<E> type, Function<E, Instant> time, Reconciliation reconciliation)
      implements EventConsumer<E> {

    @Override
    public void handle(long workspaceId, List<E> events) {
      reconciliation.reconcile(
          workspaceId, events.stream().map(event -> new News(event, time.apply(event))).toList());
    }
  }
}
