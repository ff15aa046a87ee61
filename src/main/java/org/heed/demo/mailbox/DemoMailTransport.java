package org.heed.demo.mailbox;

import org.heed.demo.DemoOnly;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.MailTransport;
import org.springframework.stereotype.Component;

/** Puts every mail into the demo's mailbox instead of sending it. */
@Component
@DemoOnly
class DemoMailTransport implements MailTransport {

  private final Mailbox mailbox;

  DemoMailTransport(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public MailSession open() {
    return new Delivery(mailbox);
  }

  @Override
  public String describe() {
    return "the demo's mailbox";
  }

  private record Delivery(Mailbox mailbox) implements MailSession {

    @Override
    public String send(Mail mail) {
      mailbox.deliver(mail);
      return "250 delivered to the demo's mailbox";
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}
