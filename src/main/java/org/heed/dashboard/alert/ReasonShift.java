package org.heed.dashboard.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.SnapshotTest;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.comparison.ManyTests;
import org.heed.statistics.comparison.ShareChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the ticked reason whose share of the answers moved most, if any really did. */
@Component
class ReasonShift {

  private static final double ERROR_RATE = 0.05;

  private static final String COUNTED =
      """
      with counted as materialized (
        select r.id, r.reasons, r.answered_on >= :since as recent
          from response r
         where r.workspace_id = :workspace and r.kind = :answer_kind and r.invalidated_at is null
           and (r.answered_on between :from and :until or r.answered_on between :since and :to)
           %s
      ), totals as (
        select count(*) filter (where not recent) as was_n, count(*) filter (where recent) as is_n
          from counted
      )
      select reason, count(*) filter (where not recent) as was,
             count(*) filter (where recent) as became, was_n, is_n
        from counted cross join unnest(reasons) as reason cross join totals
       group by reason, was_n, is_n
       order by reason
       limit 500
      """;

  private final JdbcClient jdbc;

  ReasonShift(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable String sentence(WatchedScore score, List<Condition> series, Explaining.Times times) {
    List<Shift> shifts = shifts(score, series, times);
    double[] adjusted =
        ManyTests.benjaminiHochberg(
            shifts.stream().mapToDouble(shift -> shift.change().pValue()).toArray());
    List<Shift> real = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (adjusted[i] <= ERROR_RATE) {
        real.add(shifts.get(i));
      }
    }
    return real.stream()
        .max(Comparator.comparingDouble(shift -> Math.abs(shift.change().value())))
        .map(Shift::sentence)
        .orElse(null);
  }

  private List<Shift> shifts(WatchedScore score, List<Condition> series, Explaining.Times times) {
    List<SnapshotTest> tests = SnapshotTest.of(series, false);
    JdbcClient.StatementSpec statement =
        jdbc.sql(COUNTED.formatted(String.join("", tests.stream().map(SnapshotTest::sql).toList())))
            .param("workspace", WorkspaceScope.current())
            .param("answer_kind", score.kind().key())
            .param("from", times.from())
            .param("until", times.recent().minusDays(1))
            .param("since", times.since())
            .param("to", times.to());
    for (SnapshotTest test : tests) {
      statement = statement.params(test.parameters());
    }
    return statement
        .query(
            (row, number) ->
                new Shift(
                    row.getString("reason"),
                    ProportionWithInterval.of(row.getLong("was"), row.getLong("was_n")),
                    ProportionWithInterval.of(row.getLong("became"), row.getLong("is_n"))))
        .list();
  }

  private record Shift(String reason, ProportionWithInterval was, ProportionWithInterval became) {

    ShareChange change() {
      return ShareChange.between(was, became);
    }

    String sentence() {
      return "“%s” is ticked with %s of the answers, before with %s; more than chance explains."
          .formatted(reason, became.display(), was.display());
    }
  }
}
