package org.heed.program.planning;

import org.heed.program.settings.AskingClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves out whom the clock of an account forbids to ask. People of one account who would be asked
 * on days further apart than the clock looks do not stand in each other's way: they are let in
 * round by round, the wanted ones first, each round counting those let in before.
 */
@Component
class AccountClocks {

  /** Sent later than due, at worst; bounds the search through an account's past. */
  private static final int LATE_DAYS = 60;

  /** Who is undecided after so many rounds is left out. */
  private static final int ROUNDS = 12;

  private static final String TAKEN =
      """
      (select count(*) from touch i
        where i.workspace_id = :workspace and i.account_id = p.account_id
          and i.due_at > (p.due_on - :days - :late)::timestamp
          and abs(coalesce(i.sent_on, (i.due_at at time zone :zone)::date) - p.due_on) < :days)
      """;

  private static final String LET_IN =
      """
      with undecided as (
        select contact_id, taken,
               row_number() over (partition by account_id order by must desc, position) as rank
          from planning_candidate
         where reason is null and account_id is not null and not let_in),
      verdict as (
        select contact_id, taken >= :most as refused
          from undecided where taken >= :most or taken + rank <= :most)
      update planning_candidate p
         set reason = case when refused then 'account_limit' end, let_in = not refused
        from verdict
       where p.contact_id = verdict.contact_id
      """;

  private static final String COUNT_LET_IN =
      """
      with others as (
        select p.contact_id,
               (select count(*) from planning_candidate o
                 where o.account_id = p.account_id and o.let_in and o.reason is null
                   and abs(o.due_on - p.due_on) < :days) as n
          from planning_candidate p
         where p.reason is null and p.account_id is not null and not p.let_in)
      update planning_candidate p set taken = p.before + others.n
        from others
       where p.contact_id = others.contact_id
      """;

  private final JdbcClient jdbc;

  AccountClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(AskingClock clock, Plan plan) {
    run(
        "update planning_candidate p set let_in = false, before = %1$s, taken = %1$s"
                .formatted(TAKEN)
            + " where reason is null and account_id is not null",
        clock,
        plan);
    int round = 0;
    while (run(LET_IN, clock, plan) > 0 && round++ < ROUNDS) {
      run(COUNT_LET_IN, clock, plan);
    }
    run(
        """
        update planning_candidate set reason = 'account_limit'
         where reason is null and account_id is not null and not let_in
        """,
        clock,
        plan);
  }

  private int run(String sql, AskingClock clock, Plan plan) {
    return jdbc.sql(sql)
        .params(plan.parameters())
        .param("days", clock.days())
        .param("late", LATE_DAYS)
        .param("most", clock.most())
        .update();
  }
}
