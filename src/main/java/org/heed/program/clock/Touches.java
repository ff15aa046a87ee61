package org.heed.program.clock;

import java.util.Collection;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code last_touch} true when planned invitations are called off: who was not asked after
 * all may be asked by another touchpoint.
 */
@Component
public class Touches {

  private final JdbcClient jdbc;
  private final Workspaces workspaces;

  Touches(JdbcClient jdbc, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
  }

  /** Calls off what waits for contacts whom another touchpoint chose for a later day. */
  public void cancelTouchedMeanwhile(long touchpointId) {
    jdbc.sql(
            """
            update invitation i
               set state = 'cancelled', error = 'asked by another touchpoint while this one paused'
              from last_touch l
             where i.workspace_id = ? and i.touchpoint_id = ? and i.state = 'planned'
               and l.workspace_id = i.workspace_id and l.contact_id = i.contact_id
               and l.touched_on > (i.due_at at time zone ?)::date
            """)
        .params(WorkspaceScope.current(), touchpointId, zone())
        .update();
  }

  /** Moves what waits by whole days, and with it the days on which its contacts count as asked. */
  public void shift(long touchpointId, int days) {
    if (days > 0) {
      jdbc.sql(
              """
              with moved as (
                update invitation set due_at = due_at + make_interval(days => :days)
                 where workspace_id = :workspace and touchpoint_id = :touchpoint
                   and state = 'planned'
                returning contact_id, (due_at at time zone :zone)::date as day)
              update last_touch l set touched_on = moved.day
                from moved
               where l.workspace_id = :workspace and l.contact_id = moved.contact_id
                 and l.touched_on < moved.day
              """)
          .param("days", days)
          .param("workspace", WorkspaceScope.current())
          .param("touchpoint", touchpointId)
          .param("zone", zone())
          .update();
    }
  }

  /** Recounts the contacts of a touchpoint's cancelled invitations. */
  public void recountCancelled(long touchpointId) {
    recount(
        """
        select contact_id from invitation
         where workspace_id = :workspace and touchpoint_id = :which and state = 'cancelled'
        """,
        touchpointId);
  }

  /** Recounts these contacts. */
  public void recount(Collection<Long> contactIds) {
    recount("select unnest(:which::bigint[])", contactIds.toArray(Long[]::new));
  }

  /**
   * A planner may touch a contact meanwhile; the row is then no longer the one seen, and its newer
   * day stays.
   */
  private void recount(String contacts, Object which) {
    jdbc.sql(
            """
            with seen as (
              select contact_id, touched_on,
                     (select max(coalesce(sent_on, (due_at at time zone :zone)::date))
                        from touch i
                       where i.workspace_id = :workspace and i.contact_id = l.contact_id)
                       as last_on
                from last_touch l
               where workspace_id = :workspace and contact_id in (%s)
            ), forgotten as (
              delete from last_touch l using seen
               where l.workspace_id = :workspace and l.contact_id = seen.contact_id
                 and l.touched_on = seen.touched_on and seen.last_on is null)
            update last_touch l set touched_on = seen.last_on
              from seen
             where l.workspace_id = :workspace and l.contact_id = seen.contact_id
               and l.touched_on = seen.touched_on and seen.last_on is not null
               and l.touched_on > seen.last_on
            """
                .formatted(contacts))
        .param("zone", zone())
        .param("workspace", WorkspaceScope.current())
        .param("which", which)
        .update();
  }

  private String zone() {
    return workspaces.current().timeZone().getId();
  }
}
