package org.heed.platform.mail.smtp;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * What a failed attempt means.
 *
 * @param code the server's reply code; 0 or less when the connection broke
 * @param aboutRecipient whether the reply was to the recipient's address
 * @param afterMail whether the whole mail had been handed over
 */
record SmtpFailure(int code, String reason, boolean aboutRecipient, boolean afterMail) {

  private static final int SERVICE_CLOSING = 421;

  /** What the mail library says of a connection that ended while it waited for a reply. */
  private static final String END_OF_STREAM = "[EOF]";

  /** Enhanced codes that say the mailbox does not exist or takes no mail any more (RFC 3463). */
  private static final Pattern BAD_MAILBOX =
      Pattern.compile("^5\\d\\d[ -]5\\.(1\\.\\d+|2\\.1)\\b.*");

  private static final Pattern ENHANCED = Pattern.compile("^5\\d\\d[ -]5\\.\\d+\\.\\d+\\b.*");

  static SmtpFailure of(MessagingException failure, SmtpMessage message, SMTPTransport connection) {
    int code = connection.getLastReturnCode();
    boolean replied = code > 0;
    String reason = replied ? connection.getLastServerResponse().strip() : reason(failure);
    return new SmtpFailure(code, reason, isAboutRecipient(failure), message.wasHandedOver());
  }

  private static boolean isAboutRecipient(MessagingException failure) {
    return failure instanceof SMTPAddressFailedException
        || failure.getNextException() instanceof SMTPAddressFailedException;
  }

  /** Whether the server ended the conversation before any part of the mail reached it. */
  static boolean hungUpBefore(SmtpMessage message, SMTPTransport connection) {
    int code = connection.getLastReturnCode();
    return !message.wasBegun() && (code <= 0 || code == SERVICE_CLOSING);
  }

  /** The innermost explanation. */
  static String reason(MessagingException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return text.contains(END_OF_STREAM) ? "the server hung up without an answer" : text.strip();
  }

  boolean connectionIsLost() {
    return code <= 0 || code == SERVICE_CLOSING;
  }

  /**
   * A refused sender or missing sign-in says nothing about this mail: it is the server's or the
   * settings' fault, and all mails wait for it to be put right.
   */
  boolean isPermanent() {
    return code >= 500 && code < 600 && (aboutRecipient || afterMail);
  }

  boolean outcomeUnknown() {
    return afterMail && code <= 0;
  }

  /** Refusals for policy (5.7.x) or size say nothing about the address. */
  boolean recipientIsUnknown() {
    boolean explained = ENHANCED.matcher(firstLine()).matches();
    return aboutRecipient && (!explained || BAD_MAILBOX.matcher(firstLine()).matches());
  }

  private String firstLine() {
    return reason.lines().findFirst().orElse("");
  }
}
