package org.heed.platform.mail;

/** The way mail leaves this machine: SMTP, or the demo's mailbox. */
public interface MailTransport {

  /**
   * A connection that sends many mails one after the other; used by one thread.
   *
   * @throws MailDeferred when no connection can be had now
   */
  MailSession open() throws MailDeferred;

  /** Where mail goes, for people: {@code smtp://mail.example.com:587} without the password. */
  String describe();
}
