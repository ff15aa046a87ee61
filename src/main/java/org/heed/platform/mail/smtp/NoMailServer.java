package org.heed.platform.mail.smtp;

import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.MailTransport;

/** Stands in while no mail server is set: every mail waits, nothing is lost. */
final class NoMailServer implements MailTransport {

  static final String REASON =
      "No mail server is set, so mails wait. Set HEED_SMTP_URL to smtp://user:password@host:587 and"
          + " start again.";

  @Override
  public MailSession open() throws MailDeferred {
    throw MailDeferred.serverAway(REASON);
  }

  @Override
  public String describe() {
    return "no mail server (HEED_SMTP_URL is not set)";
  }
}
