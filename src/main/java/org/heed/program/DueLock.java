package org.heed.program;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.settings.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks what is due until commit; what another sender has locked is passed over. */
@Component
class DueLock {

  /** What marks a first mail that is due. */
  static final Due FIRST = new Due("state = 'planned'", "due_at");

  /** What marks a reminder that is due. */
  static final Due REMINDER = new Due("reminder_state = 'due'", "reminder_due_at");

  private final JdbcClient jdbc;

  DueLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A condition on invitations, and the column that says since when. */
  record Due(String waiting, String at) {}

  /**
   * Up to so many of running touchpoints that use this channel, those of each longest due first.
   */
  List<Invitation> due(Due due, int limit, Channel channel, Instant now) {
    return jdbc.sql(
            """
            select %1$s
              from touchpoint t
             cross join lateral (
                   select * from invitation
                    where workspace_id = t.workspace_id and touchpoint_id = t.id
                      and %2$s and %3$s <= :now
                    order by %3$s limit :limit
                      for update skip locked) as i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where t.workspace_id = :workspace and t.state = 'running' and t.channel = :channel
             limit :limit
            """
                .formatted(InvitationRows.COLUMNS, due.waiting(), due.at()))
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .param("channel", channel.key())
        .param("workspace", WorkspaceScope.current())
        .query(InvitationRows::invitation)
        .list();
  }
}
