package org.heed.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(3);

  private final StaffMailQueue queue;
  private final StaffMailFiles files;
  private final StaffMailSignal signal;
  private final HeedSettings settings;
  private final Clock clock;
  private final SendingThreads threads;

  StaffMailWorker(
      StaffMailQueue queue,
      StaffMailFiles files,
      StaffMailSignal signal,
      MailTransport transport,
      MailServerWatch watch,
      HeedSettings settings,
      Clock clock) {
    this.queue = queue;
    this.files = files;
    this.signal = signal;
    this.settings = settings;
    this.clock = clock;
    this.threads =
        new SendingThreads(
            "staff-mail", THREADS, PAUSE_AFTER_FAILURE, transport, watch, () -> this::sendOrWait);
  }

  @Override
  public void start() {
    threads.start();
  }

  private void sendOrWait(KeptSession connection) throws MailDeferred, InterruptedException {
    if (queue.hasDue()) {
      MailSession session = connection.open();
      send(session, queue.claim(BATCH));
    } else {
      signal.await(LOOK_EVERY_MS);
      connection.closeWhenIdle();
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
      session.send(row.mail(settings.mailFrom(), files.of(row)));
      return StaffMailResult.sent(row);
    } catch (MailDeferred later) {
      return StaffMailResult.deferred(row, String.valueOf(later.getMessage()), clock.instant());
    } catch (MailRejected refused) {
      log.warn("Mail {} to staff was refused; Settings, Stuck work tells why", row.id());
      return StaffMailResult.rejected(row, String.valueOf(refused.getMessage()));
    }
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
