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
  private @Nullable MailSession session;
  private long usedAt;

  /** Connects at the first {@link #open}. */
  public KeptSession(MailTransport transport) {
    this.transport = transport;
  }

  /**
   * The open connection, or a new one.
   *
   * @throws MailDeferred when the server cannot be used now
   */
  public MailSession open() throws MailDeferred {
    MailSession open = session == null ? transport.open() : session;
    session = open;
    usedAt = System.nanoTime();
    return open;
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
