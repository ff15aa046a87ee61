package org.heed.platform.mail;

/** The mail was not accepted now, and trying later can help. */
public final class MailDeferred extends Exception {

  private static final long serialVersionUID = 1L;
  private final boolean outcomeUnknown;
  private final boolean serverAway;

  /**
   * Creates the refusal.
   *
   * @param reason the server's reply or what went wrong
   * @param outcomeUnknown whether the connection ended after the message was handed over and before
   *     the server confirmed it: it may have been accepted
   */
  public MailDeferred(String reason, boolean outcomeUnknown) {
    this(reason, outcomeUnknown, false);
  }

  private MailDeferred(String reason, boolean outcomeUnknown, boolean serverAway) {
    super(reason);
    this.outcomeUnknown = outcomeUnknown;
    this.serverAway = serverAway;
  }

  /** No connection can be had now: this says nothing about any one mail. */
  public static MailDeferred serverAway(String reason) {
    return new MailDeferred(reason, false, true);
  }

  /** Whether the server may have accepted the mail all the same. */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }

  /** Whether no connection could be had, so that other mails would fare the same. */
  public boolean isServerAway() {
    return serverAway;
  }
}
