package org.heed.delivery.sending;

import java.time.Duration;
import org.heed.platform.mail.KeptSession;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailServerWatch;
import org.heed.platform.mail.MailTransport;
import org.heed.platform.mail.SendingThreads;
import org.heed.platform.settings.HeedSettings;
import org.heed.program.settings.Channel;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that send survey mails while the server runs, one connection each. Workspaces take
 * turns, a batch at a time. While the mail server is away nothing is claimed.
 */
@Component
class SurveyMailWorker implements SmartLifecycle {

  private static final Duration LOOK_EVERY = Duration.ofMillis(700);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final DueWorkspaces workspaces;
  private final BatchSender batches;
  private final SendingThreads threads;

  SurveyMailWorker(
      DueWorkspaces workspaces,
      BatchSender batches,
      MailTransport transport,
      MailServerWatch watch,
      HeedSettings settings) {
    this.workspaces = workspaces;
    this.batches = batches;
    this.threads =
        new SendingThreads(
            "survey-mail",
            settings.smtpConnections(),
            PAUSE_AFTER_FAILURE,
            transport,
            watch,
            () -> {
              BatchSize size = new BatchSize();
              Turns turns = new Turns(() -> workspaces.find(Channel.MAIL));
              return connection -> sendOrWait(connection, turns, size);
            });
  }

  @Override
  public void start() {
    threads.start();
  }

  private void sendOrWait(KeptSession connection, Turns turns, BatchSize size)
      throws MailDeferred, InterruptedException {
    if (turns.round(workspaceId -> send(workspaceId, connection, size)) == 0) {
      connection.closeWhenIdle();
      Thread.sleep(LOOK_EVERY);
    }
  }

  /** One batch of a workspace; returns how many mails were tried. */
  private int send(long workspaceId, KeptSession connection, BatchSize size) throws MailDeferred {
    if (!threads.isRunning()) {
      return 0;
    }
    long began = System.nanoTime();
    int tried = batches.send(workspaceId, size.now(), connection.open());
    size.took(Duration.ofNanos(System.nanoTime() - began), tried);
    return tried;
  }

  @Override
  public void stop() {
    threads.stop();
  }

  @Override
  public boolean isRunning() {
    return threads.isRunning();
  }
}
