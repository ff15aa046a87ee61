package org.heed.demo.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.heed.customer.outcome.OutcomeKind;
import org.heed.customer.outcome.OutcomeReport;
import org.heed.customer.outcome.Outcomes;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Invitations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of contracts on their anniversaries: unhappy customers leave more often. */
@Component
@DemoOnly
class Contracts {

  private static final double UNHAPPY = 6.5;
  private static final double HAPPY = 8.5;

  private final Outcomes outcomes;
  private final Invitations invitations;
  private final JdbcClient jdbc;

  Contracts(Outcomes outcomes, Invitations invitations, JdbcClient jdbc) {
    this.outcomes = outcomes;
    this.invitations = invitations;
    this.jdbc = jdbc;
  }

  private record Due(
      long id, String externalId, String region, LocalDate day, long amount, String currency) {}

  /** Decides those that were due from one day until before another. */
  void decide(Random dice, Mood mood, Instant now, LocalDate from, LocalDate until) {
    List<Due> due =
        jdbc.sql(
                """
                select a.id, a.external_id, a.region, day.day::date as day,
                       a.annual_revenue as amount, a.currency
                  from account a
                 cross join generate_series(:from::date, :until::date - 1, interval '1 day')
                         as day (day)
                 where a.workspace_id = :workspace and a.churned_on is null
                   and a.started_on + 300 < day.day
                   and to_char(a.started_on, 'MMDD') = to_char(day.day, 'MMDD')
                 order by a.id
                """)
            .param("workspace", WorkspaceScope.current())
            .param("from", from)
            .param("until", until)
            .query(Due.class)
            .list();
    if (!due.isEmpty()) {
      outcomes.record(due.stream().map(one -> outcome(dice, mood, now, one)).toList());
      invitations.cancelFor(peopleWhoLeft(from), "Their account left");
    }
  }

  private List<Long> peopleWhoLeft(LocalDate from) {
    return jdbc.sql(
            """
            select c.id from contact c
              join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
             where c.workspace_id = ? and a.churned_on >= ?
            """)
        .params(WorkspaceScope.current(), from)
        .query(Long.class)
        .list();
  }

  private static OutcomeReport outcome(Random dice, Mood mood, Instant now, Due due) {
    double content = mood.ofAccount(due.id(), due.region(), now);
    int chance = dice.nextInt(100);
    OutcomeKind kind =
        chance < leaves(content)
            ? OutcomeKind.CHURNED
            : chance >= 100 - grows(content)
                ? OutcomeKind.EXPANDED
                : chance >= 88 - grows(content) ? OutcomeKind.CONTRACTED : OutcomeKind.RENEWED;
    return new OutcomeReport(due.externalId(), kind.key(), due.day(), due.amount(), due.currency());
  }

  /** Of a hundred accounts whose people are as content; about eleven of all leave in a year. */
  private static int leaves(double content) {
    return content < UNHAPPY ? 45 : content < HAPPY ? 9 : 3;
  }

  private static int grows(double content) {
    return content < UNHAPPY ? 3 : content < HAPPY ? 12 : 32;
  }
}
