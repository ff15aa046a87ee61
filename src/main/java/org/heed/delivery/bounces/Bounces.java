package org.heed.delivery.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.customer.Contacts;
import org.heed.delivery.InvitationBounced;
import org.heed.delivery.rendering.BounceAddress.Returned;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.text.PlainText;
import org.heed.program.Invitation;
import org.heed.program.Invitations;
import org.heed.program.SendQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the conclusions: an address that never works gets no more mail, a complaint is an opt-out.
 * A report counts only for a contact who was really mailed at this address in the last weeks.
 */
@Component
class Bounces {

  private static final Pattern OURS =
      Pattern.compile("heed-(\\d{1,18})-(\\d{1,18})(?:-reminder)?@");
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int LONGEST_DETAIL = 500;

  private final JdbcClient jdbc;
  private final Contacts contacts;
  private final Invitations invitations;
  private final SendQueue queue;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry meters;

  Bounces(
      JdbcClient jdbc,
      Contacts contacts,
      Invitations invitations,
      SendQueue queue,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.invitations = invitations;
    this.queue = queue;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
  }

  /** Acts on a report; one that was acted on before has no effect. */
  void accept(BounceReport report) {
    act(report.kind() == BounceReport.Kind.SOFT ? List.of() : mailed(report), report);
  }

  private void act(List<Mailed> mails, BounceReport report) {
    String kind = report.kind().name().toLowerCase(Locale.ROOT);
    meters.counter("heed.mail.reports", "kind", kind).increment();
    if (report.kind() != BounceReport.Kind.SOFT) {
      mails.forEach(
          one ->
              WorkspaceScope.run(
                  one.workspaceId(),
                  () ->
                      transaction.executeWithoutResult(status -> act(one.invitationId(), report))));
    }
  }

  /** Acts on a report about exactly this mail, whatever address a forwarding server names. */
  void accept(BounceReport report, Returned returned) {
    boolean recent =
        WorkspaceScope.call(
            returned.workspaceId(),
            () ->
                jdbc.sql(
                            """
                            select count(*) from invitation
                             where workspace_id = ? and id = ? and sent_at > ?
                            """)
                        .params(returned.workspaceId(), returned.invitationId())
                        .param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                        .query(Integer.class)
                        .single()
                    > 0);
    if (recent) {
      act(List.of(new Mailed(returned.workspaceId(), returned.invitationId())), report);
    }
  }

  /** The newest mail to this address in each workspace, or the one that the report names. */
  private List<Mailed> mailed(BounceReport report) {
    Matcher named = OURS.matcher(report.messageId());
    boolean known = named.find();
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    select distinct on (i.workspace_id) i.workspace_id, i.id as invitation_id
                      from contact c
                      join invitation i
                        on i.workspace_id = c.workspace_id and i.contact_id = c.id
                     where c.email_key = (select lower(:address) collate "C")
                       and i.sent_at > :since
                       and (:workspace = 0
                            or i.workspace_id = :workspace and i.id = :invitation)
                     order by i.workspace_id, i.sent_at desc
                    """)
                .param("address", report.recipient().strip())
                .param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .param("workspace", known ? Long.parseLong(named.group(1)) : 0)
                .param("invitation", known ? Long.parseLong(named.group(2)) : 0)
                .query(Mailed.class)
                .list());
  }

  private void act(long invitationId, BounceReport report) {
    Invitation invitation = invitations.find(invitationId).orElseThrow();
    long contactId = invitation.recipient().contactId();
    if (report.kind() == BounceReport.Kind.COMPLAINT) {
      contacts.optOut(contactId, "complaint to the mail service");
      invitations.cancelFor(List.of(contactId), "complained about a mail");
    } else {
      contacts.markBounced(List.of(contactId));
      bounced(invitation, PlainText.cleanLine(report.detail(), LONGEST_DETAIL));
    }
  }

  private void bounced(Invitation invitation, String detail) {
    boolean sent =
        switch (invitation.state()) {
          case SENT, UNKNOWN -> !invitation.answered();
          default -> false;
        };
    if (sent) {
      queue.markBounced(invitation.id(), detail);
      outbox.publish(
          new InvitationBounced(
              WorkspaceScope.current(),
              invitation.id(),
              invitation.touchpointId(),
              invitation.recipient().contactId(),
              detail));
    }
  }

  /** A mail that was sent. */
  record Mailed(long workspaceId, long invitationId) {}
}
