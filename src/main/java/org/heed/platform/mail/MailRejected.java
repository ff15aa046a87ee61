package org.heed.platform.mail;

/** The mail was refused for good; sending it again cannot help. */
public final class MailRejected extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the refusal with the server's reply. */
  public MailRejected(String reason) {
    super(reason);
  }
}
