package org.heed.platform.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection of one sending thread: opened when there is mail, kept while there is work, closed
 * before the server would drop it.
 */
public final class KeptSession implements AutoCloseable {

  private static final long CLOSE_IDLE_AFTER_NS = Duration.ofSeconds(20).toNanos();

  private final MailTransport transport;
  private final MailServerWatch watch;
  private @Nullable WatchedSession session;
  private long usedAt;

  /** Connects at the first {@link #open}, and tells the watch how the server is found. */
  KeptSession(MailTransport transport, MailServerWatch watch) {
    this.transport = transport;
    this.watch = watch;
  }

  /**
   * The open connection, or a new one. While the server is away there is none, so that nobody
   * claims mails only to give them back.
   *
   * @throws MailDeferred when the server cannot be used now
   */
  public MailSession open() throws MailDeferred {
    WatchedSession kept = session;
    if (kept != null && kept.isLost()) {
      close();
    }
    MailSession open = session == null ? connect() : session;
    usedAt = System.nanoTime();
    return open;
  }

  private MailSession connect() throws MailDeferred {
    WatchedSession fresh = WatchedSession.open(transport, watch);
    session = fresh;
    return fresh;
  }

  /** Says goodbye when nothing was sent for a while. */
  public void closeWhenIdle() {
    if (System.nanoTime() - usedAt > CLOSE_IDLE_AFTER_NS) {
      close();
    }
  }

  @Override
  public void close() {
    MailSession open = session;
    session = null;
    if (open != null) {
      open.close();
    }
  }
}
