package org.heed.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.platform.settings.HeedSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that send mail to staff while the server runs, each over a connection of its own that
 * stays open while there is work. When the mail server cannot be reached, nothing is taken from the
 * queue and no attempt is used up.
 */
@Component
class StaffMailWorker implements SmartLifecycle {

  static final int THREADS = 2;

  private static final Logger log = LoggerFactory.getLogger(StaffMailWorker.class);
  private static final int BATCH = 10;
  private static final long LOOK_EVERY_MS = 500;
  private static final long PAUSE_AFTER_FAILURE_MS = 3000;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final StaffMailQueue queue;
  private final StaffMailSignal signal;
  private final MailTransport transport;
  private final HeedSettings settings;
  private final Clock clock;
  private volatile boolean running;
  private volatile String lastObstacle = "";
  private List<Thread> threads = List.of();

  StaffMailWorker(
      StaffMailQueue queue,
      StaffMailSignal signal,
      MailTransport transport,
      HeedSettings settings,
      Clock clock) {
    this.queue = queue;
    this.signal = signal;
    this.transport = transport;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    threads =
        IntStream.range(0, THREADS)
            .mapToObj(number -> Thread.ofPlatform().name("staff-mail-" + number).start(this::work))
            .toList();
  }

  private void work() {
    while (running) {
      try (KeptSession connection = new KeptSession(transport)) {
        sendWhileRunning(connection);
      } catch (InterruptedException stop) {
        return;
      } catch (MailDeferred unreachable) {
        waitAndSay(unreachable);
      } catch (RuntimeException failure) {
        // Most likely the database is away; mails stay where they are until it is back.
        waitAndSay(failure);
      }
    }
  }

  private void waitAndSay(Exception obstacle) {
    String message = String.valueOf(obstacle.getMessage());
    if (!message.equals(lastObstacle)) {
      log.warn("Mail to staff waits: {}", message);
      lastObstacle = message;
    }
    pause();
  }

  private void sendWhileRunning(KeptSession connection) throws MailDeferred, InterruptedException {
    while (running) {
      if (queue.hasDue()) {
        MailSession session = connection.open();
        send(session, queue.claim(BATCH));
      } else {
        signal.await(LOOK_EVERY_MS);
        connection.closeWhenIdle();
      }
    }
  }

  private void send(MailSession session, List<StaffMailRow> mails) {
    List<StaffMailResult> results = new ArrayList<>();
    for (StaffMailRow mail : mails) {
      results.add(send(session, mail));
    }
    if (!results.isEmpty()) {
      queue.store(results);
    }
  }

  private StaffMailResult send(MailSession session, StaffMailRow row) {
    try {
      session.send(row.mail(settings.mailFrom()));
      return StaffMailResult.sent(row);
    } catch (MailDeferred later) {
      return StaffMailResult.deferred(row, String.valueOf(later.getMessage()), clock.instant());
    } catch (MailRejected refused) {
      log.warn("Mail to staff was refused: {}", refused.getMessage());
      return StaffMailResult.rejected(row, String.valueOf(refused.getMessage()));
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
      for (Thread thread : threads) {
        thread.join(STOP_WITHIN);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
