package org.heed.platform.mail;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's senders when a transaction that queued mail has been committed. */
@Component
class StaffMailSignal {

  private final Semaphore waiting = new Semaphore(0);

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
    if (waiting.availablePermits() < StaffMailWorker.THREADS) {
      waiting.release();
    }
  }

  /** Waits for a wake-up; another node's mails, and retries, are found by looking. */
  void await(long milliseconds) throws InterruptedException {
    if (waiting.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
      return;
    }
  }
}
