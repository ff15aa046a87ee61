package org.heed.platform.mail;

/** The mail was refused for good; sending it again cannot help. */
public final class MailRejected extends Exception {

  private static final long serialVersionUID = 1L;
  private final boolean recipientUnknown;

  /** Creates the refusal with the server's reply; the address itself may be fine. */
  public MailRejected(String reason) {
    this(reason, false);
  }

  /**
   * Creates the refusal.
   *
   * @param reason the server's reply
   * @param recipientUnknown whether it says that the address takes no mail, now and later
   */
  public MailRejected(String reason, boolean recipientUnknown) {
    super(reason);
    this.recipientUnknown = recipientUnknown;
  }

  /** Whether the address itself is bad, rather than this mail: nothing should be sent to it. */
  public boolean recipientUnknown() {
    return recipientUnknown;
  }
}
