package org.heed.response.anonymous;

import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.InvitationsUsed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the traces of their order from anonymous answers, so that none leads to an invitation. */
@Component
class Mingler {

  private final JdbcClient jdbc;
  private final Outbox outbox;

  Mingler(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /**
   * Rewrites what was stored in the current workspace since the last time: all uses get new rows in
   * random order, all new answers new rows of one transaction.
   */
  @Transactional
  public void mingle() {
    if (rewriteAnswers() > 0) {
      outbox.publishAll(countUsed());
      rewriteUses();
    }
  }

  private int rewriteAnswers() {
    return jdbc.sql(
            """
            with done as (
              delete from anonymous_fresh where workspace_id = :workspace returning response_id
            ), said as (
              update answer set value = value
               where workspace_id = :workspace and response_id in (select response_id from done)
            )
            update response set updated_at = updated_at
             where workspace_id = :workspace and id in (select response_id from done)
            """)
        .param("workspace", WorkspaceScope.current())
        .update();
  }

  /** Only now, together with others, and by day and region. */
  private List<InvitationsUsed> countUsed() {
    return jdbc.sql(
            """
            with used as (
              update invitation i
                 set answered = true,
                     reminder_state = case reminder_state when 'due' then 'none' else reminder_state end
                from anonymous_use u
               where i.workspace_id = :workspace and u.workspace_id = i.workspace_id
                 and u.invitation_id = i.id and not i.answered
              returning i.touchpoint_id, i.region, i.sent_on
            )
            select touchpoint_id, region, sent_on, count(*) as answered
              from used where sent_on is not null
             group by touchpoint_id, region, sent_on
             order by touchpoint_id, region, sent_on
            """)
        .param("workspace", WorkspaceScope.current())
        .query(
            (row, number) ->
                new InvitationsUsed(
                    WorkspaceScope.current(),
                    row.getLong("touchpoint_id"),
                    row.getString("region"),
                    row.getObject("sent_on", LocalDate.class),
                    row.getInt("answered")))
        .list();
  }

  private void rewriteUses() {
    List<Long> used =
        jdbc.sql(
                """
                with gone as (delete from anonymous_use where workspace_id = ? returning invitation_id)
                select invitation_id from gone order by random()
                """)
            .param(WorkspaceScope.current())
            .query(Long.class)
            .list();
    jdbc.sql("insert into anonymous_use select ?, used from unnest(?::bigint[]) as used")
        .param(WorkspaceScope.current())
        .param(used.toArray(Long[]::new))
        .update();
  }
}
