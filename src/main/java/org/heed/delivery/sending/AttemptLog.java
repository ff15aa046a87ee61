package org.heed.delivery.sending;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heed.delivery.InvitationBounced;
import org.heed.delivery.InvitationsSent;
import org.heed.delivery.sending.Outcome.Accepted;
import org.heed.delivery.sending.Outcome.NotTried;
import org.heed.delivery.sending.Outcome.Refused;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.Invitation;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down every attempt and announces what later modules count. */
@Component
class AttemptLog {

  private static final int LONGEST_REPLY = 1000;

  private final JdbcTemplate jdbc;
  private final Outbox outbox;
  private final Workspaces workspaces;
  private final MeterRegistry meters;

  AttemptLog(JdbcTemplate jdbc, Outbox outbox, Workspaces workspaces, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.workspaces = workspaces;
    this.meters = meters;
  }

  /** Adds the attempts; those that never began leave no trace. */
  void add(List<Attempt> batch, Instant at) {
    List<Attempt> tried =
        batch.stream().filter(one -> !(one.outcome() instanceof NotTried)).toList();
    if (tried.isEmpty()) {
      return;
    }
    insert(tried, at);
    announceSent(tried, at);
    announceBounced(tried);
    tried.stream()
        .collect(groupingBy(one -> one.outcome().kind(), counting()))
        .forEach(
            (outcome, mails) ->
                meters.counter("heed.survey.mails", "outcome", outcome).increment(mails));
  }

  private void insert(List<Attempt> tried, Instant at) {
    jdbc.update(
        """
        insert into mail_attempt (workspace_id, invitation_id, reminder, at, outcome, reply)
        select ?, invitation_id, reminder, ?, outcome, reply
          from unnest(?::bigint[], ?::boolean[], ?::text[], ?::text[])
            as attempt (invitation_id, reminder, outcome, reply)
        """,
        WorkspaceScope.current(),
        Timestamp.from(at),
        tried.stream().map(Attempt::invitationId).toArray(Long[]::new),
        tried.stream().map(one -> one.mail().reminder()).toArray(Boolean[]::new),
        tried.stream().map(one -> one.outcome().kind()).toArray(String[]::new),
        tried.stream().map(one -> shortened(one.outcome().reply())).toArray(String[]::new));
  }

  private static String shortened(String reply) {
    String visible = reply.replace('\u0000', ' ');
    return visible.length() > LONGEST_REPLY ? visible.substring(0, LONGEST_REPLY) : visible;
  }

  private void announceSent(List<Attempt> tried, Instant at) {
    List<Invitation> sent =
        tried.stream()
            .filter(one -> one.outcome() instanceof Accepted && !one.mail().reminder())
            .map(one -> one.mail().invitation())
            .toList();
    if (!sent.isEmpty()) {
      LocalDate day = LocalDate.ofInstant(at, workspaces.current().timeZone());
      outbox.publish(InvitationsSent.of(WorkspaceScope.current(), day, sent));
    }
  }

  private void announceBounced(List<Attempt> tried) {
    outbox.publishAll(
        tried.stream()
            .filter(one -> one.outcome() instanceof Refused && !one.mail().reminder())
            .map(one -> bounced(one.mail().invitation(), one.outcome().reply()))
            .toList());
  }

  private static InvitationBounced bounced(Invitation invitation, String reply) {
    return new InvitationBounced(
        WorkspaceScope.current(),
        invitation.id(),
        invitation.touchpointId(),
        invitation.recipient().contactId(),
        shortened(reply));
  }
}
