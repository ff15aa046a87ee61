package org.heed.platform.mail;

/** An open connection to the mail server. */
public interface MailSession extends AutoCloseable {

  /**
   * Hands the mail over.
   *
   * @return the server's reply
   * @throws MailDeferred when trying later can help (a 4xx reply, a lost connection); the session
   *     then reconnects by itself at the next call
   * @throws MailRejected when this mail will never be accepted (a 5xx reply, a malformed address)
   */
  String send(Mail mail) throws MailDeferred, MailRejected;

  @Override
  void close();
}
