package org.heed.platform.mail;

/** A connection that tells the watch whether the mail server was found able to take mail. */
final class WatchedSession implements MailSession {

  private final MailSession session;
  private final MailServerWatch watch;
  private boolean lost;

  private WatchedSession(MailSession session, MailServerWatch watch) {
    this.session = session;
    this.watch = watch;
  }

  static WatchedSession open(MailTransport transport, MailServerWatch watch) throws MailDeferred {
    try {
      MailSession session = transport.open();
      watch.isThere();
      return new WatchedSession(session, watch);
    } catch (MailDeferred unreachable) {
      watch.isAway(String.valueOf(unreachable.getMessage()));
      throw unreachable;
    }
  }

  @Override
  public String send(Mail mail) throws MailDeferred, MailRejected {
    try {
      String reply = session.send(mail);
      watch.isThere();
      return reply;
    } catch (MailDeferred later) {
      if (later.isServerAway()) {
        lost = true;
        watch.isAway(String.valueOf(later.getMessage()));
      }
      throw later;
    }
  }

  /** Whether the server went away while this was open. */
  boolean isLost() {
    return lost;
  }

  @Override
  public void close() {
    session.close();
  }
}
