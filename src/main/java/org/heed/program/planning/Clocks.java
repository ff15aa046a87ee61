package org.heed.program.planning;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves out whom the clocks forbid to ask. Invitations before and after the day in question count,
 * for others may be planned ahead. All clocks of a workspace are read by one planner at a time.
 */
@Component
class Clocks {

  private static final int PLANNING = 0x706c616e;

  /** Sent later than due, at worst; bounds the search through an account's past. */
  private static final int LATE_DAYS = 60;

  private final JdbcClient jdbc;

  Clocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for other planners of the workspace, then keeps them out until the transaction ends. */
  void takeUntilCommit() {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)")
        .params(PLANNING, (int) WorkspaceScope.current())
        .query()
        .listOfRows();
  }

  /** Applies every clock; those of accounts last, because they count who is still left. */
  void apply(Plan plan) {
    List<AskingClock> clocks = plan.rules().clocks();
    clocks.stream()
        .filter(clock -> clock.scope() != Scope.ACCOUNT)
        .forEach(clock -> ofContact(clock, plan));
    quiet(plan);
    clocks.stream()
        .filter(clock -> clock.scope() == Scope.ACCOUNT)
        .forEach(clock -> ofAccount(clock, plan));
  }

  private void ofContact(AskingClock clock, Plan plan) {
    jdbc.sql(
            """
            update planning_candidate p
               set reason = :reason
             where reason is null
               and (select count(*) from invitation i
                     where i.workspace_id = :workspace and i.contact_id = p.contact_id
                       and i.state <> 'cancelled'
                       and (not :some or i.touchpoint_id = any (:touchpoints))
                       and abs(coalesce(i.sent_on, (i.due_at at time zone :zone)::date) - p.due_on)
                           < :days) >= :most
            """)
        .params(plan.parameters())
        .param("reason", clock.scope().key() + "_limit")
        .param("some", clock.scope() != Scope.CONTACT)
        .param("touchpoints", counted(clock.scope(), plan.touchpoint().id()))
        .param("days", clock.days())
        .param("most", clock.most())
        .update();
  }

  private Long[] counted(Scope scope, long touchpointId) {
    if (scope != Scope.KIND) {
      return new Long[] {touchpointId};
    }
    return jdbc.sql(
            """
            select t.id
              from touchpoint mine
              join survey wanted on wanted.workspace_id = mine.workspace_id
               and wanted.id = mine.survey_id
              join survey s on s.workspace_id = mine.workspace_id
               and coalesce(s.draft ->> 'kind', '') = coalesce(wanted.draft ->> 'kind', '')
              join touchpoint t on t.workspace_id = s.workspace_id and t.survey_id = s.id
             where mine.workspace_id = ? and mine.id = ?
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  private void quiet(Plan plan) {
    jdbc.sql(
            """
            update planning_candidate p
               set reason = 'recently_surveyed'
              from last_touch l
             where p.reason is null and :quiet > 0
               and l.workspace_id = :workspace and l.contact_id = p.contact_id
               and l.touched_on > p.due_on - :quiet
            """)
        .params(plan.parameters())
        .update();
  }

  /** Of the chunk itself, everybody counts who comes before in the same account. */
  private void ofAccount(AskingClock clock, Plan plan) {
    jdbc.sql(
            """
            with asked as (
              select contact_id, due_on, account_id,
                     row_number() over (partition by account_id
                                        order by must desc, position) as rank
                from planning_candidate
               where reason is null and account_id is not null)
            update planning_candidate p
               set reason = 'account_limit'
              from asked
             where p.contact_id = asked.contact_id
               and asked.rank + (
                   select count(*) from invitation i
                    where i.workspace_id = :workspace and i.account_id = asked.account_id
                      and i.state <> 'cancelled'
                      and i.due_at > (asked.due_on - :days - :late)::timestamp
                      and abs(coalesce(i.sent_on, (i.due_at at time zone :zone)::date)
                              - asked.due_on) < :days) > :most
            """)
        .params(plan.parameters())
        .param("days", clock.days())
        .param("late", LATE_DAYS)
        .param("most", clock.most())
        .update();
  }
}
