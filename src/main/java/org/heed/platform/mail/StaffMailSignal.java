package org.heed.platform.mail;

import org.heed.platform.jobs.WakeUp;
import org.springframework.stereotype.Component;

/** Wakes this node's senders when a transaction that queued mail has been committed. */
@Component
class StaffMailSignal extends WakeUp {

  StaffMailSignal() {
    super(StaffMailWorker.THREADS);
  }
}
