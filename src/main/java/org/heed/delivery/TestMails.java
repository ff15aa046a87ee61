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
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.survey.authoring.Sketches;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A survey as a mail for the people who write it: to look at, or to receive. It never counts. */
@Service
public class TestMails {

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Sketches sketches;
  private final SurveyMails mails;
  private final MailTransport transport;
  private final AuditTrail audit;

  TestMails(
      Touchpoints touchpoints,
      Surveys surveys,
      Sketches sketches,
      SurveyMails mails,
      MailTransport transport,
      AuditTrail audit) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.sketches = sketches;
    this.mails = mails;
    this.transport = transport;
    this.audit = audit;
  }

  /** The mail as it would look now, from the survey's draft. */
  public Mail preview(long touchpointId) {
    return preview(touchpointId, null, false);
  }

  /**
   * The same in another language.
   *
   * @param unsaved whether to show what the current person typed and did not save
   */
  public Mail preview(long touchpointId, @Nullable String language, boolean unsaved) {
    Touchpoint touchpoint = touchpoints.find(touchpointId);
    SurveyContent content = unsaved ? sketches.shown(touchpoint.surveyId()) : draft(touchpoint);
    return mails.test(touchpoint, content, "you@example.com", "preview", language);
  }

  /**
   * Sends it now.
   *
   * @return the mail server's reply
   * @throws InvalidInput (field {@code to}) saying why it was not sent
   */
  public String send(long touchpointId, String to) {
    Touchpoint touchpoint = touchpoints.find(touchpointId);
    String id = UUID.randomUUID().toString();
    Mail mail = mails.test(touchpoint, draft(touchpoint), to.strip(), id, null);
    String reply = handOver(mail);
    audit.record(
        "touchpoint.test_sent", "touchpoint", Long.toString(touchpointId), Map.of("to", to));
    return reply;
  }

  private SurveyContent draft(Touchpoint touchpoint) {
    return surveys.draft(touchpoint.surveyId()).content();
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
