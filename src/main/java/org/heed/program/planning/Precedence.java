package org.heed.program.planning;

import java.util.HashSet;
import java.util.Set;
import org.heed.program.clock.Touches;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets what weaker touchpoints have planned and not yet sent give way to a stronger one that wants
 * the contact. Rows that a sender holds are left alone; the clocks, read once more, then count
 * them.
 */
@Component
class Precedence {

  private static final String CALL_OFF =
      """
      with ready as (
        select contact_id, due_on from planning_candidate
         where reason is null order by position limit :limit
      ), near as (
        select i.id, i.state, i.touchpoint_id, ready.contact_id, i.due_at,
               count(*) over (partition by ready.contact_id) as total
          from ready
          join touch i on i.workspace_id = :workspace and i.contact_id = ready.contact_id
         where (not :some or i.touchpoint_id = any (:touchpoints))
           and abs(coalesce(i.sent_on, (i.due_at at time zone :zone)::date) - ready.due_on) < :days
      ), weak as (
        select id, row_number() over (partition by contact_id order by due_at desc, id desc) as turn,
               total
          from near where state = 'planned' and touchpoint_id = any (:weaker)
      ), free as (
        select id from invitation
         where workspace_id = :workspace and state = 'planned'
           and id in (select id from weak where turn <= total - :most + 1)
           for update skip locked)
      update invitation i
         set state = 'cancelled', error = 'gave way to a touchpoint that goes first'
        from free
       where i.workspace_id = :workspace and i.id = free.id
      returning i.contact_id
      """;

  private final JdbcClient jdbc;
  private final Clocks clocks;
  private final Touches touches;

  Precedence(JdbcClient jdbc, Clocks clocks, Touches touches) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.touches = touches;
  }

  /** Applies the clocks, with so many of the candidates going before weaker touchpoints. */
  void apply(Plan plan, int limit) {
    Long[] weaker = weaker(plan);
    clocks.apply(plan, weaker);
    if (weaker.length > 0) {
      Set<Long> freed = new HashSet<>();
      if (plan.settings().quietDays() > 0) {
        callOff(
            new AskingClock(Scope.CONTACT, 1, plan.settings().quietDays()),
            plan,
            limit,
            weaker,
            freed);
      }
      plan.rules().clocks().stream()
          .filter(clock -> clock.scope() != Scope.ACCOUNT)
          .forEach(clock -> callOff(clock, plan, limit, weaker, freed));
      touches.recount(freed);
      clocks.apply(plan, new Long[0]);
    }
  }

  /** Touchpoints that come after this one and have something planned. */
  private Long[] weaker(Plan plan) {
    return jdbc.sql(
            """
            select id from touchpoint t
             where workspace_id = :workspace and priority > :priority
               and exists (select 1 from invitation i
                            where i.workspace_id = t.workspace_id and i.touchpoint_id = t.id
                              and i.state = 'planned')
            """)
        .params(plan.parameters())
        .param("priority", plan.settings().placement().priority())
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  private void callOff(
      AskingClock clock, Plan plan, int limit, Long[] weaker, Set<Long> freedContacts) {
    freedContacts.addAll(
        jdbc.sql(CALL_OFF)
            .params(plan.parameters())
            .param("limit", limit)
            .param("weaker", weaker)
            .param("some", clock.scope() != Scope.CONTACT)
            .param("touchpoints", clocks.counted(clock.scope(), plan.touchpoint().id()))
            .param("days", clock.days())
            .param("most", clock.most())
            .query(Long.class)
            .list());
  }
}
