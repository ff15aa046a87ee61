package org.heed.delivery.sending;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.heed.delivery.sms.SmsAccount;
import org.heed.delivery.sms.SmsAccounts;
import org.heed.delivery.sms.SmsSettings;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.settings.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that sends surveys as text messages while the server runs. Workspaces take turns. One
 * without settings keeps its messages; one whose provider is away is left alone for a while.
 */
@Component
class SmsWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SmsWorker.class);
  private static final int BATCH = 20;
  private static final Duration LOOK_EVERY = Duration.ofMillis(700);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(25);

  private final DueWorkspaces workspaces;
  private final BatchSender batches;
  private final Claims claims;
  private final SmsHand hand;
  private final SmsAccounts accounts;
  private final Map<Long, String> obstacles = new ConcurrentHashMap<>();
  private volatile boolean running;
  private Thread thread = new Thread(() -> {});

  SmsWorker(
      DueWorkspaces workspaces,
      BatchSender batches,
      Claims claims,
      SmsHand hand,
      SmsAccounts accounts) {
    this.workspaces = workspaces;
    this.batches = batches;
    this.claims = claims;
    this.hand = hand;
    this.accounts = accounts;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("survey-sms").start(this::work);
  }

  private void work() {
    while (running) {
      try {
        pause(sendRound() ? Duration.ZERO : LOOK_EVERY);
      } catch (RuntimeException failure) {
        log.warn("Text messages wait: {}", failure.getMessage());
        pause(PAUSE_AFTER_FAILURE);
      }
    }
  }

  private boolean sendRound() {
    List<Long> due = workspaces.find(Channel.SMS);
    Collections.shuffle(due);
    int sent = 0;
    for (long workspaceId : due) {
      sent += running ? send(workspaceId) : 0;
    }
    return sent > 0;
  }

  /** One batch of a workspace; returns how many messages were tried. */
  int send(long workspaceId) {
    Optional<SmsSettings> settings = WorkspaceScope.call(workspaceId, accounts::settings);
    Optional<SmsAccount> account = WorkspaceScope.call(workspaceId, accounts::account);
    if (settings.isEmpty() || account.isEmpty()) {
      return 0;
    }
    return batches.send(
        workspaceId,
        () -> claims.takeTexts(BATCH, settings.get()),
        mail -> noticed(workspaceId, hand.send(mail, account.get(), settings.get())));
  }

  private Outcome noticed(long workspaceId, Outcome outcome) {
    if (outcome instanceof Outcome.NotTried stopped) {
      String before = obstacles.put(workspaceId, stopped.reply());
      if (!stopped.reply().equals(before)) {
        log.warn("Text messages wait: {}", stopped.reply());
      }
      pause(PAUSE_AFTER_FAILURE);
    } else {
      obstacles.remove(workspaceId);
    }
    return outcome;
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stop) {
      running = false;
    }
  }

  /** Lets the messages in hand be finished and stored. */
  @Override
  public void stop() {
    running = false;
    try {
      thread.join(STOP_WITHIN);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
