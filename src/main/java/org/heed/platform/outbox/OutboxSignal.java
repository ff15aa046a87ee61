package org.heed.platform.outbox;

import org.heed.platform.jobs.WakeUp;
import org.springframework.stereotype.Component;

/** Wakes this node's dispatcher when a transaction with events has been committed. */
@Component
class OutboxSignal extends WakeUp {

  OutboxSignal() {
    super(1);
  }
}
