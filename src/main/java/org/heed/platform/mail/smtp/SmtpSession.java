package org.heed.platform.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailRejected;
import org.heed.platform.mail.MailSession;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the SMTP server, kept open from mail to mail. A server that hung up between two
 * mails is called again at once; that never repeats a mail, because none had been handed over.
 */
final class SmtpSession implements MailSession {

  private final SmtpAddress address;
  private final Session session;
  private final String protocol;
  private final UnaryOperator<byte[]> seal;
  private final Clock clock;
  private @Nullable SMTPTransport connection;

  SmtpSession(
      SmtpAddress address,
      Session session,
      String protocol,
      UnaryOperator<byte[]> seal,
      Clock clock) {
    this.seal = seal;
    this.address = address;
    this.session = session;
    this.protocol = protocol;
    this.clock = clock;
  }

  SMTPTransport connect() throws MailDeferred {
    try {
      SMTPTransport fresh = (SMTPTransport) session.getTransport(protocol);
      connection = fresh;
      fresh.connect(address.host(), address.port(), address.user(), address.password());
      return fresh;
    } catch (MessagingException failure) {
      close();
      throw MailDeferred.serverAway(
          "The mail server " + address + " cannot be used: " + SmtpFailure.reason(failure));
    }
  }

  @Override
  public String send(Mail mail) throws MailDeferred, MailRejected {
    SmtpMessage message = SmtpMessage.compose(mail, session, seal, clock.instant());
    SMTPTransport kept = connection;
    if (kept == null) {
      return send(message, connect());
    }
    try {
      return sendOver(kept, message);
    } catch (MessagingException failure) {
      if (SmtpFailure.hungUpBefore(message, kept)) {
        close();
        return send(message, connect());
      }
      throw refusal(failure, message, kept);
    }
  }

  private String send(SmtpMessage message, SMTPTransport fresh) throws MailDeferred, MailRejected {
    try {
      return sendOver(fresh, message);
    } catch (MessagingException failure) {
      throw refusal(failure, message, fresh);
    }
  }

  private static String sendOver(SMTPTransport connection, SmtpMessage message)
      throws MessagingException {
    connection.sendMessage(message, new Address[] {message.recipient()});
    return connection.getLastServerResponse().strip();
  }

  private MailDeferred refusal(
      MessagingException failure, SmtpMessage message, SMTPTransport connection)
      throws MailRejected {
    SmtpFailure refusal = SmtpFailure.of(failure, message, connection);
    if (refusal.connectionIsLost()) {
      close();
    }
    if (refusal.isPermanent()) {
      throw new MailRejected(refusal.reason(), refusal.recipientIsUnknown());
    }
    return new MailDeferred(refusal.reason(), refusal.outcomeUnknown());
  }

  @Override
  public void close() {
    SMTPTransport open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException alreadyGone) {
        // A connection that cannot say goodbye is closed all the same.
      }
    }
  }
}
