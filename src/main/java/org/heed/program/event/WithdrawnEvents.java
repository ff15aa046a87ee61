package org.heed.program.event;

import java.util.Collection;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.clock.PlannerLock;
import org.heed.program.clock.Touches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back events of the workspace in scope whose survey is not sent yet. */
@Component
public class WithdrawnEvents {

  private final JdbcClient jdbc;
  private final PlannerLock lock;
  private final Touches touches;

  WithdrawnEvents(JdbcClient jdbc, PlannerLock lock, Touches touches) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.touches = touches;
  }

  /**
   * Calls off what these events led to and what is not sent yet; surveys that went out stay open,
   * their reminders included.
   *
   * @param source the system that told of them
   * @param sourceIds its own ids of them
   * @param why kept with each invitation that is called off
   */
  @Transactional
  public void withdraw(String source, Collection<String> sourceIds, String why) {
    // Whoever plans has taken the events already and plans them after this otherwise.
    lock.takeUntilCommit();
    jdbc.sql(
            """
            delete from event_task t
             using trigger_event e
             where t.workspace_id = ? and e.workspace_id = t.workspace_id and e.id = t.event_id
               and e.source = ? and e.source_id = any (?)
            """)
        .params(WorkspaceScope.current(), source, sourceIds.toArray(String[]::new))
        .update();
    List<Long> contacts = cancel(source, sourceIds, why);
    if (!contacts.isEmpty()) {
      touches.recount(contacts);
    }
  }

  /** A decision that led to nothing is forgotten, so that the next event is no repetition of it. */
  private List<Long> cancel(String source, Collection<String> sourceIds, String why) {
    return jdbc.sql(
            """
            with planned as (
              select d.touchpoint_id, d.event_id, d.contact_id
                from trigger_event e
                join event_decision d on d.workspace_id = e.workspace_id and d.event_id = e.id
               where e.workspace_id = :workspace and e.source = :source
                 and e.source_id = any (:ids) and d.outcome = 'planned'
            ), cancelled as (
              update invitation i set state = 'cancelled', error = :why
                from planned p
               where i.workspace_id = :workspace and i.touchpoint_id = p.touchpoint_id
                 and i.contact_id = p.contact_id and i.state = 'planned'
              returning i.touchpoint_id, i.contact_id
            )
            delete from event_decision d
             using planned p
             where d.workspace_id = :workspace and d.touchpoint_id = p.touchpoint_id
               and d.event_id = p.event_id and d.contact_id = p.contact_id
               and (p.touchpoint_id, p.contact_id) in (select * from cancelled)
            returning d.contact_id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("source", source)
        .param("ids", sourceIds.toArray(String[]::new))
        .param("why", why)
        .query(Long.class)
        .list();
  }
}
