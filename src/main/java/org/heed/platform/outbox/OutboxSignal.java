package org.heed.platform.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's dispatcher when a transaction with events has been committed. */
@Component
class OutboxSignal {

  private final Semaphore waiting = new Semaphore(0);

  /** Wakes it after the current transaction's commit, or at once outside of one. */
  void wakeAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      wake();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake();
          }
        });
  }

  private void wake() {
    if (waiting.availablePermits() == 0) {
      waiting.release();
    }
  }

  /**
   * Waits for a wake-up, at most so many milliseconds: another node's events are found by looking.
   */
  void await(long milliseconds) throws InterruptedException {
    if (waiting.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
      waiting.drainPermits();
    }
  }
}
