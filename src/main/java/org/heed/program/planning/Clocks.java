package org.heed.program.planning;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.clock.PlannerLock;
import org.heed.program.planning.Stretches.Stretch;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves out whom the clocks forbid to ask. Invitations before and after the day in question count,
 * for others may be planned ahead, and so do answers to which nobody was invited. All clocks of a
 * workspace are read by one planner at a time.
 */
@Component
class Clocks {

  private final JdbcClient jdbc;
  private final PlannerLock lock;
  private final AccountClocks accounts;

  Clocks(JdbcClient jdbc, PlannerLock lock, AccountClocks accounts) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.accounts = accounts;
  }

  /** Waits for other planners of the workspace, then keeps them out until the transaction ends. */
  void takeUntilCommit() {
    lock.takeUntilCommit();
  }

  /** The same for these contacts only; others' clocks may be read meanwhile. */
  void takeUntilCommit(Stretch stretch) {
    lock.takeUntilCommit(stretch.block());
  }

  /**
   * Applies every clock; those of accounts last, because they count who is still left.
   *
   * @param giveWay touchpoints whose planned invitations do not count, because they would give way
   */
  void apply(Plan plan, Long[] giveWay) {
    List<AskingClock> clocks = plan.rules().clocks();
    clocks.stream()
        .filter(clock -> clock.scope() != Scope.ACCOUNT)
        .forEach(clock -> ofContact(clock, plan, giveWay));
    if (giveWay.length > 0 || !leftToTheInsert(plan)) {
      quiet(plan, giveWay);
    }
    clocks.stream()
        .filter(clock -> clock.scope() == Scope.ACCOUNT)
        .forEach(clock -> accounts.apply(clock, plan));
  }

  /** Where nothing depends on who rests, the insert into {@code last_touch} finds them anyway. */
  private static boolean leftToTheInsert(Plan plan) {
    Pace pace = plan.settings().pace();
    return (pace instanceof Pace.Wave || pace instanceof Pace.OnDate)
        && plan.rules().clocks().stream().noneMatch(clock -> clock.scope() == Scope.ACCOUNT);
  }

  private void ofContact(AskingClock clock, Plan plan, Long[] giveWay) {
    jdbc.sql(
            """
            update planning_candidate p
               set reason = :reason
             where reason is null
               and (select count(*) from touch i
                     where i.workspace_id = :workspace and i.contact_id = p.contact_id
                       and not (i.state = 'planned' and i.touchpoint_id = any (:giveWay))
                       and (not :some or i.touchpoint_id = any (:touchpoints))
                       and abs(coalesce(i.sent_on, (i.due_at at time zone :zone)::date) - p.due_on)
                           < :days) >= :most
            """)
        .params(plan.parameters())
        .param("reason", clock.scope().key() + "_limit")
        .param("giveWay", giveWay)
        .param("some", clock.scope() != Scope.CONTACT)
        .param("touchpoints", counted(clock.scope(), plan.touchpoint().id()))
        .param("days", clock.days())
        .param("most", clock.most())
        .update();
  }

  /** The touchpoints whose invitations a clock of this scope counts. */
  Long[] counted(Scope scope, long touchpointId) {
    if (scope != Scope.KIND) {
      return new Long[] {touchpointId};
    }
    return jdbc.sql(
            """
            select t.id
              from touchpoint mine
              join survey_version wanted on wanted.workspace_id = mine.workspace_id
               and wanted.id = mine.survey_version_id
              join touchpoint t on t.workspace_id = mine.workspace_id
              join survey_version v on v.workspace_id = t.workspace_id
               and v.id = t.survey_version_id and v.kind = wanted.kind
             where mine.workspace_id = ? and mine.id = ?
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  /** The day a contact was last chosen for counts, unless what it was chosen for gives way. */
  private void quiet(Plan plan, Long[] giveWay) {
    jdbc.sql(
            """
            update planning_candidate p
               set reason = 'recently_surveyed'
              from last_touch l
             where p.reason is null and :quiet > 0
               and l.workspace_id = :workspace and l.contact_id = p.contact_id
               and l.touched_on > p.due_on - :quiet
               and (not exists (
                      select 1 from invitation i
                       where i.workspace_id = :workspace and i.contact_id = p.contact_id
                         and i.state = 'planned' and i.touchpoint_id = any (:giveWay)
                         and (i.due_at at time zone :zone)::date = l.touched_on)
                    or exists (
                      select 1 from touch i
                       where i.workspace_id = :workspace and i.contact_id = p.contact_id
                         and not (i.state = 'planned' and i.touchpoint_id = any (:giveWay))
                         and coalesce(i.sent_on, (i.due_at at time zone :zone)::date)
                             > p.due_on - :quiet))
            """)
        .params(plan.parameters())
        .param("giveWay", giveWay)
        .update();
  }
}
