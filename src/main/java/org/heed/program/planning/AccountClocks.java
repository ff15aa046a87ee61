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

  /** Counts in one pass over candidates and earlier invitations, account by account, by day. */
  private static final String COUNT_TAKEN =
      """
      with asked as (
        select position, account_id, due_on as day
          from planning_candidate where reason is null and account_id is not null
      ), counted as (
        select position,
               count(*) filter (where position is null) over (
                 partition by account_id order by day
                 range between make_interval(days => :days - 1) preceding
                           and make_interval(days => :days - 1) following) as n
          from (select position, account_id, day from asked
                union all
                select null, account.account_id, taken.day
                  from (select account_id, min(day) as first_day from asked group by 1) as account
                 cross join lateral (
                       select coalesce(i.sent_on, (i.due_at at time zone :zone)::date) as day
                         from touch i
                        where i.workspace_id = :workspace and i.account_id = account.account_id
                          and i.due_at > (account.first_day - :days - :late)::timestamp
                       offset 0) as taken) as days)
      update planning_candidate p set let_in = false, before = counted.n, taken = counted.n
        from counted
       where p.position = counted.position
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
        select position, let_in,
               count(*) filter (where let_in) over (
                 partition by account_id order by due_on
                 range between make_interval(days => :days - 1) preceding
                           and make_interval(days => :days - 1) following) as n
          from planning_candidate where reason is null and account_id is not null)
      update planning_candidate p set taken = p.before + others.n
        from others
       where p.position = others.position and not others.let_in and p.reason is null
         and p.account_id is not null
      """;

  private final JdbcClient jdbc;

  AccountClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(AskingClock clock, Plan plan) {
    run(COUNT_TAKEN, clock, plan);
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
