package org.heed.score.audit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts the roll-ups by day anew. Comparing and correcting are each one statement, so they see one
 * moment; what differs is added to what is stored, so that events folded meanwhile are kept.
 */
@Component
class DayChecks {

  private static final int LISTED = 1_000;

  private final JdbcClient jdbc;

  DayChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Finding check(RollUp rollUp, Days days) {
    String differing = differing(rollUp);
    List<Difference> found =
        bind(differing + DaySql.words(rollUp), days)
            .query(
                (row, number) ->
                    new Difference(row.getObject(1, LocalDate.class), null, row.getString(2)))
            .list();
    return new Finding(
        bind(DaySql.compared(rollUp), days).query(Long.class).single(),
        found.stream().limit(LISTED).toList(),
        bind(DaySql.PENDING + " select count(*) from pending where " + DaySql.in("day"), days)
            .query(Integer.class)
            .single());
  }

  void correct(RollUp rollUp, Days days) {
    bind(differing(rollUp) + DaySql.correction(rollUp), days).update();
  }

  private static String differing(RollUp rollUp) {
    return DaySql.PENDING + DaySql.differing(rollUp);
  }

  private StatementSpec bind(String sql, Days days) {
    return days.bind(jdbc.sql(sql));
  }
}
