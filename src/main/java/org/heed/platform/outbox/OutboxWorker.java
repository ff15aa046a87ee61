package org.heed.platform.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread that keeps handing events to their consumers while the server runs. */
@Component
class OutboxWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
  private static final long LOOK_EVERY_MS = 200;
  private static final long PAUSE_AFTER_FAILURE_MS = 1000;

  private final OutboxDispatcher dispatcher;
  private final Retries retries;
  private final OutboxSignal signal;
  private volatile boolean running;
  private Thread thread = new Thread();

  OutboxWorker(OutboxDispatcher dispatcher, Retries retries, OutboxSignal signal) {
    this.dispatcher = dispatcher;
    this.retries = retries;
    this.signal = signal;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("outbox").start(this::work);
  }

  private void work() {
    while (running) {
      try {
        if (dispatcher.dispatch() == 0) {
          retries.run();
          signal.await(LOOK_EVERY_MS);
        }
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException failure) {
        // Most likely the database is away; events stay where they are until it is back.
        log.warn("The outbox waits: {}", failure.getMessage());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE_MS);
    } catch (InterruptedException stop) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(5000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
