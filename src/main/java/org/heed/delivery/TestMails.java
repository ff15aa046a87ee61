package org.heed.delivery;

import java.util.Map;
import java.util.UUID;
import org.heed.delivery.rendering.SurveyMails;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailRejected;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.MailTransport;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Touchpoints;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A survey as a mail for the people who write it: to look at, or to receive. It never counts. */
@Service
public class TestMails {

  private final Touchpoints touchpoints;
  private final SurveyMails mails;
  private final MailTransport transport;
  private final AuditTrail audit;

  TestMails(Touchpoints touchpoints, SurveyMails mails, MailTransport transport, AuditTrail audit) {
    this.touchpoints = touchpoints;
    this.mails = mails;
    this.transport = transport;
    this.audit = audit;
  }

  /** The mail as it would look now, from the survey's draft. */
  public Mail preview(long touchpointId) {
    return mails.test(touchpoints.find(touchpointId), "you@example.com", "preview");
  }

  /** The same in another language. */
  public Mail preview(long touchpointId, @Nullable String language) {
    return mails.test(touchpoints.find(touchpointId), "you@example.com", "preview", language);
  }

  /**
   * Sends it now.
   *
   * @return the mail server's reply
   * @throws InvalidInput (field {@code to}) saying why it was not sent
   */
  public String send(long touchpointId, String to) {
    Mail mail =
        mails.test(touchpoints.find(touchpointId), to.strip(), UUID.randomUUID().toString());
    String reply = handOver(mail);
    audit.record(
        "touchpoint.test_sent", "touchpoint", Long.toString(touchpointId), Map.of("to", to));
    return reply;
  }

  private String handOver(Mail mail) {
    try (MailSession session = transport.open()) {
      return session.send(mail);
    } catch (MailRejected refused) {
      throw new InvalidInput("to", "The mail was refused: " + refused.getMessage());
    } catch (MailDeferred later) {
      throw new InvalidInput("to", "The mail was not taken now: " + later.getMessage());
    }
  }
}
