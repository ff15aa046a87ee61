package org.heed.followup.recovery;

import java.util.List;
import java.util.function.Consumer;
import org.heed.followup.CaseClosed;
import org.heed.followup.CaseOpened;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.ResponseChanged;
import org.heed.response.ResponseEvent;
import org.heed.response.ResponseInvalidated;
import org.heed.response.ResponseReceived;
import org.heed.response.ResponseRevalidated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens for cases that end or go on, and for answers to the survey in between. */
@Configuration(proxyBeanMethods = false)
class RecoveryConsumers {

  @Bean
  EventConsumer<CaseClosed> recoveryOfClosed(RecoveryAsking asking) {
    return new Batch<>("followup.recovery.closed", CaseClosed.class, asking::closed);
  }

  @Bean
  EventConsumer<CaseOpened> recoveryOfOpened(RecoveryAsking asking) {
    return new Batch<>("followup.recovery.opened", CaseOpened.class, asking::opened);
  }

  @Bean
  EventConsumer<ResponseReceived> recoveryOfReceived(RecoveryAnswers answers) {
    return ofAnswers("followup.recovery.received", ResponseReceived.class, answers);
  }

  @Bean
  EventConsumer<ResponseChanged> recoveryOfChanged(RecoveryAnswers answers) {
    return ofAnswers("followup.recovery.changed", ResponseChanged.class, answers);
  }

  @Bean
  EventConsumer<ResponseInvalidated> recoveryOfInvalidated(RecoveryAnswers answers) {
    return ofAnswers("followup.recovery.invalidated", ResponseInvalidated.class, answers);
  }

  @Bean
  EventConsumer<ResponseRevalidated> recoveryOfRevalidated(RecoveryAnswers answers) {
    return ofAnswers("followup.recovery.revalidated", ResponseRevalidated.class, answers);
  }

  private static <E extends ResponseEvent> EventConsumer<E> ofAnswers(
      String name, Class<E> type, RecoveryAnswers answers) {
    return new Batch<>(name, type, events -> answers.take(List.copyOf(events)));
  }

  private record Batch<E extends DomainEvent>(String name, Class<E> type, Consumer<List<E>> work)
      implements EventConsumer<E> {

    @Override
    public void handle(long workspaceId, List<E> events) {
      work.accept(events);
    }
  }
}
