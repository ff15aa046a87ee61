package org.heed.delivery.sending;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.settings.Channel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the workspaces that have something to send. */
@Component
class DueWorkspaces {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  DueWorkspaces(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those with something due of a running touchpoint of this channel, whatever their budget. */
  List<Long> find(Channel channel) {
    Timestamp now = Timestamp.from(clock.instant());
    return WorkspaceScope.system(
        () ->
            jdbc.queryForList(
                """
                select distinct t.workspace_id
                  from touchpoint t
                 where t.state = 'running' and t.channel = ?
                   and (exists (select from invitation i
                                 where i.workspace_id = t.workspace_id and i.touchpoint_id = t.id
                                   and i.state = 'planned' and i.due_at <= ?)
                     or exists (select from invitation i
                                 where i.workspace_id = t.workspace_id and i.touchpoint_id = t.id
                                   and i.reminder_state = 'due' and i.reminder_due_at <= ?))
                """,
                Long.class,
                channel.key(),
                now,
                now));
  }

  /** Those with a mail whose sender has not been heard of since before this moment. */
  List<Long> withLostMails(Instant claimedBefore) {
    return WorkspaceScope.system(
        () ->
            jdbc.queryForList(
                """
                select distinct workspace_id from invitation
                 where (state = 'sending' or reminder_state = 'sending') and claimed_at < ?
                """,
                Long.class,
                Timestamp.from(claimedBefore)));
  }
}
