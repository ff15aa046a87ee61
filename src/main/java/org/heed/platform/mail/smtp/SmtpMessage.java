package org.heed.platform.mail.smtp;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailRejected;

/**
 * A mail composed to bytes once, which remembers how much of it the server got. The final dot is
 * sent only after all bytes were written, so a mail that was not handed over cannot arrive.
 */
final class SmtpMessage extends SMTPMessage {

  private final byte[] bytes;
  private final InternetAddress recipient;
  private boolean begun;
  private boolean handedOver;

  private SmtpMessage(Session session, byte[] bytes, InternetAddress recipient, String sender) {
    super(session);
    this.bytes = bytes;
    this.recipient = recipient;
    setEnvelopeFrom(sender);
  }

  /**
   * Composes the mail.
   *
   * @param seal signs the composed mail, or leaves it as it is
   * @throws MailRejected for an address or a header that no server could take
   */
  static SmtpMessage compose(Mail mail, Session session, UnaryOperator<byte[]> seal, Instant now)
      throws MailRejected {
    InternetAddress recipient = new InternetAddress();
    recipient.setAddress(MailAddress.require(mail.to()));
    return new SmtpMessage(
        session, seal.apply(MimeText.compose(mail, now)), recipient, sender(mail));
  }

  /** What cannot be delivered later returns here. */
  private static String sender(Mail mail) throws MailRejected {
    String bounces = mail.bouncesTo();
    return bounces == null
        ? MailAddress.parse(mail.from()).getAddress()
        : MailAddress.require(bounces);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
    begun = true;
    out.write(bytes);
    handedOver = true;
  }

  InternetAddress recipient() {
    return recipient;
  }

  boolean wasBegun() {
    return begun;
  }

  boolean wasHandedOver() {
    return handedOver;
  }
}
