package org.heed.program.clock;

import java.util.Collection;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the clocks again for planned invitations that moved to another day, or whose contact
 * answered uninvited, and calls off those for which a clock of their touchpoint is full by now. Of
 * one touchpoint's own, who was planned first stays.
 */
@Component
public class ClockRecheck {

  private static final String MOVED = "moved to a day on which a clock is full";

  /** Sent later than due, at worst; bounds the search through an account's past. */
  private static final int LATE_DAYS = 60;

  @SuppressWarnings("InlineFormatString") // Too long to stand inside a method.
  private static final String CALL_OFF =
      """
      with clock as materialized (
        select t.id as touchpoint_id, c.scope, c.most, c.days,
               coalesce(s.draft ->> 'kind', '') as kind
          from touchpoint t
          join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
         cross join lateral (
               select lower(scope) as scope, most, days
                 from jsonb_to_recordset(coalesce(t.rules -> 'clocks', '[]'))
                   as given (scope text, most int, days int)
               union all
               select 'contact', 1, t.quiet_days where t.quiet_days > 0) as c
         where t.workspace_id = :workspace
      ), kind as materialized (
        select t.id, coalesce(s.draft ->> 'kind', '') as kind
          from touchpoint t
          join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
         where t.workspace_id = :workspace
      ), moved as materialized (
        select id, touchpoint_id, contact_id, account_id, (due_at at time zone :zone)::date as day
          from invitation
         where workspace_id = :workspace and state = 'planned' and %s
      ), full_clock as (
        select m.id from moved m
          join clock on clock.touchpoint_id = m.touchpoint_id and clock.scope <> 'account'
         where (select count(*) from touch o join kind on kind.id = o.touchpoint_id
                 where o.workspace_id = :workspace and o.contact_id = m.contact_id
                   and o.id <> m.id
                   and not (o.touchpoint_id = m.touchpoint_id and o.state = 'planned'
                            and o.id > m.id)
                   and (clock.scope <> 'touchpoint' or o.touchpoint_id = m.touchpoint_id)
                   and (clock.scope <> 'kind' or kind.kind = clock.kind)
                   and abs(coalesce(o.sent_on, (o.due_at at time zone :zone)::date) - m.day)
                       < clock.days) >= clock.most
        union
        select m.id from moved m
          join clock on clock.touchpoint_id = m.touchpoint_id and clock.scope = 'account'
         where m.account_id is not null
           and (select count(*) from touch o
                 where o.workspace_id = :workspace and o.account_id = m.account_id
                   and o.id <> m.id
                   and not (o.touchpoint_id = m.touchpoint_id and o.state = 'planned'
                            and o.id > m.id)
                   and o.due_at > (m.day - clock.days - :late)::timestamp
                   and abs(coalesce(o.sent_on, (o.due_at at time zone :zone)::date) - m.day)
                       < clock.days) >= clock.most)
      update invitation i
         set state = 'cancelled', error = :why
        from full_clock
       where i.workspace_id = :workspace and i.id = full_clock.id and i.state = 'planned'
      returning i.contact_id
      """;

  private final JdbcClient jdbc;
  private final PlannerLock lock;
  private final Touches touches;
  private final Workspaces workspaces;

  ClockRecheck(JdbcClient jdbc, PlannerLock lock, Touches touches, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.touches = touches;
    this.workspaces = workspaces;
  }

  /** Keeps planners out until the transaction ends. */
  public void alone() {
    lock.takeUntilCommit();
  }

  /** Checks all that a touchpoint has planned, in the transaction at hand. */
  public void ofTouchpoint(long touchpointId) {
    callOff("touchpoint_id = :which", touchpointId, MOVED);
  }

  /** Checks these, in the transaction at hand. */
  public void of(Collection<Long> invitationIds) {
    if (!invitationIds.isEmpty()) {
      callOff("id = any (:which)", invitationIds.toArray(Long[]::new), MOVED);
    }
  }

  /** Checks what is planned for the people of these contacts' accounts, in the transaction. */
  void afterAnswersOf(Collection<Long> contactIds) {
    callOff(
        """
        (contact_id = any (:which)
         or account_id in (select account_id from contact
                            where workspace_id = :workspace and id = any (:which)))
        """,
        contactIds.toArray(Long[]::new),
        "answered without an invitation meanwhile");
  }

  private void callOff(String which, Object value, String why) {
    lock.takeUntilCommit();
    List<Long> contacts =
        jdbc.sql(CALL_OFF.formatted(which))
            .param("workspace", WorkspaceScope.current())
            .param("zone", workspaces.current().timeZone().getId())
            .param("late", LATE_DAYS)
            .param("which", value)
            .param("why", why)
            .query(Long.class)
            .list();
    if (!contacts.isEmpty()) {
      touches.recount(contacts);
    }
  }
}
