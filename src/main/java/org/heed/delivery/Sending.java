package org.heed.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.MailTransport;
import org.heed.platform.web.Conflict;
import org.heed.program.InvitationState;
import org.heed.program.SendRecovery;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How sending goes, touchpoint by touchpoint, and what people can do when it does not. */
@Service
public class Sending {

  private static final int MOST_SHOWN = 200;

  private final JdbcClient jdbc;
  private final SendRecovery recovery;
  private final MailTransport transport;
  private final AuditTrail audit;

  Sending(JdbcClient jdbc, SendRecovery recovery, MailTransport transport, AuditTrail audit) {
    this.jdbc = jdbc;
    this.recovery = recovery;
    this.transport = transport;
    this.audit = audit;
  }

  /** How many mails of this touchpoint stand where. */
  public SendingStatus status(long touchpointId) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'planned') as waiting,
                   count(*) filter (where state = 'sending') as sending,
                   count(*) filter (where state = 'sent') as sent,
                   count(*) filter (where state = 'unknown') as unknown,
                   count(*) filter (where state = 'bounced') as refused,
                   count(*) filter (where state = 'parked') as parked,
                   count(*) filter (where reminder_state in ('due', 'sending')) as reminders_waiting,
                   count(*) filter (where reminder_state = 'sent') as reminders_sent
              from invitation where workspace_id = ? and touchpoint_id = ?
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query(this::statusRow)
        .single();
  }

  private SendingStatus statusRow(ResultSet row, int number) throws SQLException {
    return new SendingStatus(
        row.getInt("waiting"),
        row.getInt("sending"),
        row.getInt("sent"),
        row.getInt("unknown"),
        row.getInt("refused"),
        row.getInt("parked"),
        row.getInt("reminders_waiting"),
        row.getInt("reminders_sent"),
        transport.describe());
  }

  /** Mails that need a look, the unknown ones first, two hundred at most. */
  public List<TroubledMail> troubled(long touchpointId) {
    return jdbc.sql(
            """
            select i.id, i.contact_id, c.name, c.email, i.state, i.attempts,
                   coalesce(i.error, '') as reason
              from invitation i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where i.workspace_id = ? and i.touchpoint_id = ?
               and (i.state in ('parked', 'bounced') or i.state = 'unknown' and not i.answered)
             order by i.state = 'unknown' desc, i.state = 'parked' desc, i.id
             limit ?
            """)
        .params(WorkspaceScope.current(), touchpointId, MOST_SHOWN)
        .query(Sending::troubledRow)
        .list();
  }

  private static TroubledMail troubledRow(ResultSet row, int number) throws SQLException {
    return new TroubledMail(
        row.getLong("id"),
        row.getLong("contact_id"),
        Optional.ofNullable(row.getString("name")).orElse(""),
        row.getString("email"),
        InvitationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        row.getString("reason"));
  }

  /**
   * Sends a mail of unknown outcome again; the customer may get it twice, with the same Message-ID.
   *
   * @throws Conflict when it is not unknown any more
   */
  @Transactional
  public void sendAgain(long touchpointId, long invitationId) {
    if (!recovery.sendAgain(touchpointId, invitationId)) {
      throw new Conflict("This mail is not in doubt any more; nothing was sent.");
    }
    audit.record(
        "invitation.sent_again",
        "invitation",
        Long.toString(invitationId),
        Map.of("touchpoint", touchpointId));
  }

  /** Tries all mails of this touchpoint again that were given up; returns how many. */
  @Transactional
  public int tryParkedAgain(long touchpointId) {
    int mails = recovery.tryParkedAgain(touchpointId);
    audit.record(
        "touchpoint.parked_mails_tried_again",
        "touchpoint",
        Long.toString(touchpointId),
        Map.of("mails", mails));
    return mails;
  }
}
