package org.heed.platform.outbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heed.platform.database.DatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls the consumers of a batch of events. A consumer that fails loses only its own changes: the
 * events are tried one by one, and those that still fail are put on the retry list for this
 * consumer alone.
 */
@Component
class ConsumerCalls {

  private static final Logger log = LoggerFactory.getLogger(ConsumerCalls.class);

  private final Consumers consumers;
  private final RetryList retries;
  private final TransactionTemplate savepoint;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  ConsumerCalls(Consumers consumers, RetryList retries, PlatformTransactionManager transactions) {
    this.consumers = consumers;
    this.retries = retries;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Hands the events of one workspace, in their order, to every consumer that wants them. */
  void handle(long workspaceId, List<StoredEvent> events) {
    for (Subscription subscription : consumers.all()) {
      List<StoredEvent> wanted =
          events.stream().filter(event -> event.topic().equals(subscription.topic())).toList();
      if (!wanted.isEmpty()) {
        handle(workspaceId, subscription, wanted);
      }
    }
  }

  private void tell(
      long workspaceId, Subscription subscription, StoredEvent event, RuntimeException failure) {
    if (!(failure instanceof NotYet)) {
      log.warn("{} failed on event {}", subscription.name(), event.id(), failure);
    } else if (told.add(workspaceId + failure.getMessage())) {
      log.info("{} waits: workspace {} {}", subscription.name(), workspaceId, failure.getMessage());
    }
  }

  private void handle(long workspaceId, Subscription subscription, List<StoredEvent> events) {
    try {
      savepoint.executeWithoutResult(status -> subscription.handle(workspaceId, events));
    } catch (RuntimeException failure) {
      if (DatabaseFailure.isOutOfService(failure)) {
        // No event is to blame: all stay where they are, and none uses up an attempt.
        throw failure;
      }
      if (events.size() == 1) {
        tell(workspaceId, subscription, events.getFirst(), failure);
        retries.add(subscription.name(), events.getFirst(), failure);
      } else {
        events.forEach(event -> handle(workspaceId, subscription, List.of(event)));
      }
    }
  }
}
