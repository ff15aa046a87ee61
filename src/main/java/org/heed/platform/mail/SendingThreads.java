package org.heed.platform.mail;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that send mail while the server runs. Each keeps a connection of its own, waits out what
 * is in its way, says so once, and finishes what it has in hand before it stops.
 */
public final class SendingThreads {

  private static final Logger log = LoggerFactory.getLogger(SendingThreads.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

  private final String name;
  private final int count;
  private final Duration pauseAfterFailure;
  private final MailTransport transport;
  private final MailServerWatch watch;
  private final Supplier<Turn> turns;
  private volatile boolean running;
  private volatile String lastFailure = "";
  private List<Thread> threads = List.of();

  /** What a thread does again and again: sends what is due, or waits a little. */
  @FunctionalInterface
  public interface Turn {

    /**
     * One turn.
     *
     * @throws MailDeferred when the mail server cannot be used now
     * @throws InterruptedException when the server stops
     */
    void take(KeptSession connection) throws MailDeferred, InterruptedException;
  }

  /**
   * Threads that {@link #start} begins.
   *
   * @param name of the threads, and in the log
   * @param count how many, each with one connection
   * @param pauseAfterFailure before the mail server, or the database, is tried again
   * @param watch learns whether the mail server is there
   * @param turns makes the turn of each thread
   */
  public SendingThreads(
      String name,
      int count,
      Duration pauseAfterFailure,
      MailTransport transport,
      MailServerWatch watch,
      Supplier<Turn> turns) {
    this.name = name;
    this.count = count;
    this.pauseAfterFailure = pauseAfterFailure;
    this.transport = transport;
    this.watch = watch;
    this.turns = turns;
  }

  /** Begins to send. */
  public void start() {
    running = true;
    threads =
        IntStream.range(0, count)
            .mapToObj(number -> Thread.ofPlatform().name(name + "-" + number).start(this::work))
            .toList();
  }

  private void work() {
    while (running) {
      try (KeptSession connection = new KeptSession(transport, watch)) {
        Turn turn = turns.get();
        while (running) {
          turn.take(connection);
          lastFailure = "";
        }
      } catch (InterruptedException stop) {
        running = false;
      } catch (MailDeferred unreachable) {
        pause();
      } catch (RuntimeException failure) {
        // Most likely the database is away; due mails stay where they are until it is back.
        say(failure);
        pause();
      }
    }
  }

  private void say(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (!message.equals(lastFailure)) {
      log.warn("Mail waits ({}): {}", name, message);
      lastFailure = message;
    }
  }

  private void pause() {
    try {
      Thread.sleep(pauseAfterFailure);
    } catch (InterruptedException stop) {
      running = false;
    }
  }

  /** Lets every thread finish and store the mails it has claimed, for 15 seconds at most. */
  public void stop() {
    running = false;
    try {
      for (Thread thread : threads) {
        thread.join(STOP_WITHIN);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether they are meant to send. */
  public boolean isRunning() {
    return running;
  }
}
