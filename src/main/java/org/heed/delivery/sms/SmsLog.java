package org.heed.delivery.sms;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every text message of the workspace in scope, in both directions. */
@Component
public class SmsLog {

  private static final int LONGEST_TEXT = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  SmsLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes a message that the provider took; its report may have come before. */
  public void sent(
      SmsThread thread, String text, SmsResult.Taken taken, BigDecimal pricePerSegment) {
    int segments = taken.segments() > 0 ? taken.segments() : SmsLength.of(text).segments();
    jdbc.sql(
            """
            insert into sms_message (workspace_id, outgoing, invitation_id, contact_id, number, text,
                                     segments, cost, provider_id, state, at)
            values (:workspace, true, :invitation, :contact, :number, :text, :segments, :cost,
                    nullif(:provider, ''), 'accepted', :now)
            on conflict (workspace_id, provider_id) do update
               set text = excluded.text, segments = excluded.segments, cost = excluded.cost,
                   number = excluded.number, contact_id = excluded.contact_id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("invitation", thread.invitationId())
        .param("contact", thread.contactId())
        .param("number", thread.number())
        .param("text", text)
        .param("segments", segments)
        .param("cost", pricePerSegment.multiply(BigDecimal.valueOf(segments)))
        .param("provider", taken.providerId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Notes what was texted back to a customer. */
  public void replied(SmsThread thread, String text, BigDecimal pricePerSegment) {
    sent(thread, text, new SmsResult.Taken("", 0), pricePerSegment);
  }

  /** Whether this message of a customer was noted before. */
  public boolean knows(IncomingSms message) {
    return !message.providerId().isEmpty()
        && jdbc.sql(
                    """
                    select count(*) from sms_message
                     where workspace_id = ? and provider_id = ? and not outgoing
                    """)
                .params(WorkspaceScope.current(), message.providerId())
                .query(Integer.class)
                .single()
            > 0;
  }

  /** Notes a customer's message; false when it was noted before. */
  public boolean received(IncomingSms message, Optional<SmsThread> thread) {
    return jdbc.sql(
                """
                insert into sms_message (workspace_id, outgoing, invitation_id, contact_id, number,
                                         text, segments, provider_id, state, at)
                values (?, false, ?, ?, ?, ?, ?, nullif(?, ''), 'received', ?)
                on conflict (workspace_id, provider_id) do nothing
                """)
            .param(WorkspaceScope.current())
            .param(thread.map(SmsThread::invitationId).orElse(null))
            .param(thread.map(SmsThread::contactId).orElse(null))
            .param(message.from())
            .param(PlainText.clean(message.text(), LONGEST_TEXT))
            .param(SmsLength.of(message.text()).segments())
            .param(message.providerId())
            .param(Timestamp.from(clock.instant()))
            .update()
        > 0;
  }

  /** What this number was asked last. */
  public Optional<SmsThread> lastAsked(String number) {
    return jdbc.sql(
            """
            select invitation_id, contact_id, number from sms_message
             where workspace_id = ? and number = ? and outgoing and invitation_id is not null
             order by id desc limit 1
            """)
        .params(WorkspaceScope.current(), number)
        .query(
            (row, position) ->
                new SmsThread(
                    row.getLong("invitation_id"),
                    row.getLong("contact_id"),
                    row.getString("number")))
        .optional();
  }

  /**
   * Notes what became of a message; an earlier state that arrives late changes nothing.
   *
   * @return whether it is news
   */
  public boolean report(long invitationId, SmsReport report) {
    return jdbc.sql(
                """
                insert into sms_message as known (workspace_id, outgoing, invitation_id, number,
                                                  text, segments, provider_id, state, error, at)
                values (:workspace, true, :invitation, '', '', 0, :provider, :state, :error, :now)
                on conflict (workspace_id, provider_id) do update
                   set state = excluded.state, error = excluded.error
                 where known.outgoing
                   and array_position(:order::text[], known.state)
                     < array_position(:order::text[], excluded.state)
                """)
            .param("workspace", WorkspaceScope.current())
            .param("invitation", invitationId)
            .param("provider", report.providerId())
            .param("state", report.state().key())
            .param("error", report.error())
            .param("now", Timestamp.from(clock.instant()))
            .param("order", "{accepted,queued,sent,delivered,undelivered,failed}")
            .update()
        > 0;
  }

  /** What the messages of a touchpoint came to. */
  public SmsSums sums(long touchpointId) {
    return jdbc.sql(
            """
            select count(*) filter (where m.outgoing) as sent,
                   count(*) filter (where m.state = 'delivered') as delivered,
                   count(*) filter (where not m.outgoing) as received,
                   coalesce(sum(m.segments) filter (where m.outgoing), 0) as segments,
                   coalesce(sum(m.cost), 0) as cost
              from sms_message m
              join invitation i on i.workspace_id = m.workspace_id and i.id = m.invitation_id
             where m.workspace_id = ? and i.touchpoint_id = ?
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query(SmsSums.class)
        .single();
  }
}
