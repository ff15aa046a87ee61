package org.heed.platform.mail;

/** The mail was not accepted now, and trying later can help. */
public final class MailDeferred extends Exception {

  private static final long serialVersionUID = 1L;
  private final boolean outcomeUnknown;

  /**
   * Creates the refusal.
   *
   * @param reason the server's reply or what went wrong
   * @param outcomeUnknown whether the connection ended after the message was handed over and before
   *     the server confirmed it: it may have been accepted
   */
  public MailDeferred(String reason, boolean outcomeUnknown) {
    super(reason);
    this.outcomeUnknown = outcomeUnknown;
  }

  /** Whether the server may have accepted the mail all the same. */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}
