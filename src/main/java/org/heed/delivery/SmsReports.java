package org.heed.delivery;

import java.util.Objects;
import org.heed.customer.preferences.AskedOver;
import org.heed.customer.preferences.Preferences;
import org.heed.delivery.sms.SmsLog;
import org.heed.delivery.sms.SmsReport;
import org.heed.delivery.sms.SmsResult.Blame;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.Invitation;
import org.heed.program.Invitations;
import org.heed.program.SendQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the conclusions from what providers report about text messages. */
@Component
public class SmsReports {

  private final SmsLog log;
  private final SendQueue queue;
  private final Invitations invitations;
  private final Preferences preferences;
  private final Outbox outbox;

  SmsReports(
      SmsLog log,
      SendQueue queue,
      Invitations invitations,
      Preferences preferences,
      Outbox outbox) {
    this.log = log;
    this.queue = queue;
    this.invitations = invitations;
    this.preferences = preferences;
    this.outbox = outbox;
  }

  /** Stores a genuine report; one that was stored before, or is older, has no effect. */
  @Transactional
  public void accept(long invitationId, SmsReport report) {
    boolean news = log.report(invitationId, report);
    if (news && report.state().isFailure()) {
      invitations.find(invitationId).ifPresent(invitation -> failed(invitation, report));
    }
  }

  private void failed(Invitation invitation, SmsReport report) {
    String reason = Objects.requireNonNull(report.error());
    long contactId = invitation.recipient().contactId();
    if (report.blame() == Blame.NUMBER) {
      preferences.markPhoneFailed(contactId);
    } else if (report.blame() == Blame.STOPPED) {
      preferences.stop(contactId, AskedOver.SMS, "STOP told to the provider");
    }
    if (!invitation.answered()) {
      queue.markBounced(invitation.id(), reason);
      outbox.publish(
          new InvitationBounced(
              WorkspaceScope.current(),
              invitation.id(),
              invitation.touchpointId(),
              contactId,
              reason));
    }
  }
}
