package org.heed.platform.jobs;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's workers when a transaction that left them something has been committed. */
public class WakeUp {

  private final int sleepers;
  private final Semaphore waiting = new Semaphore(0);

  /** For so many workers at a time. */
  protected WakeUp(int sleepers) {
    this.sleepers = sleepers;
  }

  /** Wakes one after the current transaction's commit, or at once outside of one. */
  public void wakeAfterCommit() {
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
    if (waiting.availablePermits() < sleepers) {
      waiting.release();
    }
  }

  /**
   * Waits for a wake-up, at most so many milliseconds: what other nodes left is found by looking.
   */
  public void await(long milliseconds) throws InterruptedException {
    if (waiting.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
      return;
    }
  }
}
