package org.heed.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The scores of the current workspace, from the roll-ups: a few milliseconds however many answers
 * there are. Answers of the last second may not be in yet; invalidated ones are not.
 */
@Service
public class Scores {

  /** An event that is tried again late may take away before another has added: never below zero. */
  private static final String COUNTS =
      """
      greatest(coalesce(sum(answers) filter (where score <= :negative), 0), 0) as detractors,
      greatest(coalesce(sum(answers) filter (where score > :negative and score < :positive), 0), 0) as passives,
      greatest(coalesce(sum(answers) filter (where score >= :positive), 0), 0) as promoters
      """;

  private static final String RATE =
      """
      greatest(coalesce(sum(sent), 0), 0) as sent,
      greatest(coalesce(sum(answered), 0), 0) as answered
      """;

  // Making text of every row's day took more time than reading and adding up the rows.
  private static final String MONTH = "date_trunc('month', day::timestamp)::date as month";

  private final JdbcClient jdbc;
  private final ScoredKinds kinds;

  Scores(JdbcClient jdbc, ScoredKinds kinds) {
    this.jdbc = jdbc;
    this.kinds = kinds;
  }

  /**
   * The kind of every answer that this slice counts: never more than one. For all touchpoints it is
   * the kind asked for, else the relationship NPS, else the first kind that any touchpoint asks.
   */
  public SurveyKind kind(Slice slice) {
    return kinds.counted(slice).kind();
  }

  /** Every kind that some touchpoint asks; for filters. */
  public List<SurveyKind> kinds() {
    return kinds.asked();
  }

  /** Answers given in the period, by category. */
  public ScoreCounts counts(Period period, Slice slice) {
    return query("select " + COUNTS, DayRows.ANSWERS, "", period, slice)
        .query(Scores::counted)
        .single();
  }

  /** Answers given in the period by region, each as eleven counts, see {@link #distribution}. */
  public Map<String, long[]> byRegion(Period period, Slice slice) {
    Map<String, long[]> byRegion = new TreeMap<>();
    query(
            "select region, score, sum(answers) as n",
            DayRows.ANSWERS,
            " group by region, score",
            period,
            slice)
        .query(
            row -> {
              byRegion
                      .computeIfAbsent(row.getString("region"), region -> new long[11])[
                      row.getInt("score")] =
                  Math.max(0, row.getLong("n"));
            });
    return byRegion;
  }

  /** Answers given in the period by score: eleven counts, of 0 to 10; those off the scale are 0. */
  public long[] distribution(Period period, Slice slice) {
    long[] counts = new long[11];
    query("select score, sum(answers) as n", DayRows.ANSWERS, " group by score", period, slice)
        .query(
            row -> {
              counts[row.getInt("score")] = Math.max(0, row.getLong("n"));
            });
    return counts;
  }

  /** Every month from the first to the last, oldest first, months without answers included. */
  public List<MonthScore> monthly(YearMonth first, YearMonth last, Slice slice) {
    Map<YearMonth, ScoreCounts> byMonth = new HashMap<>();
    query(
            "select " + MONTH + ", " + COUNTS,
            DayRows.ANSWERS,
            " group by month",
            Period.months(first, last),
            slice)
        .query(
            row -> {
              byMonth.put(month(row), counted(row, row.getRow()));
            });
    return months(first, last)
        .map(month -> new MonthScore(month, byMonth.getOrDefault(month, ScoreCounts.NONE)))
        .toList();
  }

  /** Eleven counts by score for every month with answers, see {@link #distribution}. */
  public Map<YearMonth, long[]> monthlyDistributions(YearMonth first, YearMonth last, Slice slice) {
    Map<YearMonth, long[]> byMonth = new HashMap<>();
    query(
            "select " + MONTH + ", score, sum(answers) as n",
            DayRows.ANSWERS,
            " group by month, score",
            Period.months(first, last),
            slice)
        .query(
            row -> {
              byMonth.computeIfAbsent(month(row), month -> new long[11])[row.getInt("score")] =
                  Math.max(0, row.getLong("n"));
            });
    return byMonth;
  }

  /** How many of the invitations sent in the period have been answered. */
  public ResponseRate responseRate(Period period, Slice slice) {
    return query("select " + RATE, DayRows.INVITED, "", period, slice)
        .query((row, number) -> new ResponseRate(row.getLong("sent"), row.getLong("answered")))
        .single();
  }

  /** Every region that ever answered, by name; for filters. */
  public List<String> regions() {
    return jdbc.sql(
            """
            with recursive next (region) as (
              select min(region) from score_day where workspace_id = :workspace and region > ''
              union all
              select (select min(region) from score_day
                       where workspace_id = :workspace and region > next.region)
                from next where region is not null
            )
            select region from next where region is not null order by region
            """)
        .param("workspace", WorkspaceScope.current())
        .query(String.class)
        .list();
  }

  private static ScoreCounts counted(ResultSet row, int number) throws SQLException {
    return new ScoreCounts(
        row.getLong("detractors"), row.getLong("passives"), row.getLong("promoters"));
  }

  private static YearMonth month(ResultSet row) throws SQLException {
    return YearMonth.from(row.getObject("month", LocalDate.class));
  }

  private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
  }

  private JdbcClient.StatementSpec query(
      String sums, DayRows rows, String groups, Period period, Slice slice) {
    ScoredKinds.Counted counted = kinds.counted(slice);
    return jdbc.sql(sums + "\n" + (counted.whole() ? rows.ofKind() : rows.ofTouchpoints()) + groups)
        .param("kind", counted.kind().key())
        .param("whole", period.wholeFrom())
        .param("rest", period.restFrom())
        .param("anonymous", counted.anonymousIds())
        .param("touchpoints", counted.touchpointIds())
        .param("negative", counted.kind().measure().highestNegative())
        .param("positive", counted.kind().measure().lowestPositive())
        .param("workspace", WorkspaceScope.current())
        .param("from", period.from())
        .param("to", period.to())
        .param("region", slice.region());
  }
}
