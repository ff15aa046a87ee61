package org.heed.delivery.sending;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.platform.mail.KeptSession;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailTransport;
import org.heed.platform.settings.HeedSettings;
import org.heed.program.settings.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that send survey mails while the server runs, one connection each. Workspaces take
 * turns, a batch at a time. While the mail server is away nothing is claimed.
 */
@Component
class SurveyMailWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SurveyMailWorker.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(700);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

  private final DueWorkspaces workspaces;
  private final BatchSender batches;
  private final MailTransport transport;
  private final int connections;
  private volatile boolean running;
  private volatile String lastObstacle = "";
  private List<Thread> threads = List.of();

  SurveyMailWorker(
      DueWorkspaces workspaces,
      BatchSender batches,
      MailTransport transport,
      HeedSettings settings) {
    this.workspaces = workspaces;
    this.batches = batches;
    this.transport = transport;
    this.connections = settings.smtpConnections();
  }

  @Override
  public void start() {
    running = true;
    threads =
        IntStream.range(0, connections)
            .mapToObj(number -> Thread.ofPlatform().name("survey-mail-" + number).start(this::work))
            .toList();
  }

  private void work() {
    while (running) {
      try (KeptSession connection = new KeptSession(transport)) {
        sendWhileRunning(connection, new BatchSize());
      } catch (MailDeferred unreachable) {
        waitAndSay(unreachable);
      } catch (RuntimeException failure) {
        // Most likely the database is away; due mails stay where they are until it is back.
        waitAndSay(failure);
      }
    }
  }

  private void sendWhileRunning(KeptSession connection, BatchSize size) throws MailDeferred {
    while (running) {
      if (sendRound(connection, size) == 0) {
        connection.closeWhenIdle();
        pause(LOOK_EVERY);
      }
    }
  }

  /** One batch of every workspace that has due mails; returns how many mails were tried. */
  private int sendRound(KeptSession connection, BatchSize size) throws MailDeferred {
    List<Long> due = workspaces.find(Channel.MAIL);
    Collections.shuffle(due);
    int tried = 0;
    for (long workspaceId : due) {
      if (running) {
        long began = System.nanoTime();
        int sent = batches.send(workspaceId, size.now(), connection.open());
        size.took(Duration.ofNanos(System.nanoTime() - began), sent);
        tried += sent;
      }
    }
    return tried;
  }

  private void waitAndSay(Exception obstacle) {
    String message = String.valueOf(obstacle.getMessage());
    if (!message.equals(lastObstacle)) {
      log.warn("Survey mails wait: {}", message);
      lastObstacle = message;
    }
    pause(PAUSE_AFTER_FAILURE);
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stop) {
      running = false;
    }
  }

  /** Lets every thread finish and store the mails it has claimed. */
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
