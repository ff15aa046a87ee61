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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of contracts on their anniversaries: unhappy customers leave more often. */
@Component
@DemoOnly
class Contracts {

  private final Outcomes outcomes;
  private final JdbcClient jdbc;

  Contracts(Outcomes outcomes, JdbcClient jdbc) {
    this.outcomes = outcomes;
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
    }
  }

  private static OutcomeReport outcome(Random dice, Mood mood, Instant now, Due due) {
    int score = mood.score(due.id(), 0, due.region(), now);
    int chance = dice.nextInt(100);
    OutcomeKind kind =
        chance < leaves(score)
            ? OutcomeKind.CHURNED
            : chance >= 100 - grows(score)
                ? OutcomeKind.EXPANDED
                : chance >= 88 - grows(score) ? OutcomeKind.CONTRACTED : OutcomeKind.RENEWED;
    return new OutcomeReport(due.externalId(), kind.key(), due.day(), due.amount(), due.currency());
  }

  /** Of a hundred who feel so. */
  private static int leaves(int score) {
    return score <= 6 ? 36 : score <= 8 ? 10 : 4;
  }

  private static int grows(int score) {
    return score <= 6 ? 3 : score <= 8 ? 12 : 32;
  }
}
