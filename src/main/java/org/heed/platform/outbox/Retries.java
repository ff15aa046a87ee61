package org.heed.platform.outbox;

import java.util.List;
import org.heed.platform.database.DatabaseFailure;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries again what consumers refused, one event at a time, each in a transaction of its own. */
@Component
class Retries {

  private final RetryList list;
  private final Consumers consumers;
  private final TransactionTemplate transaction;

  Retries(RetryList list, Consumers consumers, TransactionTemplate transaction) {
    this.list = list;
    this.consumers = consumers;
    this.transaction = transaction;
  }

  void run() {
    WorkspaceScope.system(list::due)
        .forEach(retry -> WorkspaceScope.run(retry.workspaceId(), () -> attempt(retry)));
  }

  private void attempt(Retry retry) {
    try {
      transaction.executeWithoutResult(status -> handle(retry));
    } catch (RuntimeException failure) {
      if (DatabaseFailure.isOutOfService(failure)) {
        throw failure;
      }
      list.failedAgain(retry, failure);
    }
  }

  private void handle(Retry retry) {
    if (!list.claim(retry)) {
      return;
    }
    Subscription subscription =
        consumers
            .named(retry.consumer())
            .orElseThrow(() -> new IllegalStateException("No consumer " + retry.consumer()));
    subscription.handle(retry.workspaceId(), List.of(retry.event()));
    list.done(retry);
  }
}
