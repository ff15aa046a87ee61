package org.heed.program.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.planning.Shortfalls;
import org.heed.program.planning.SuppressionReason;
import org.heed.statistics.Normal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a rehearsal planned, before it is rolled back. */
@Component
class RehearsalReport {

  /** Typical variance of one answer on the scale from −1 to 1. */
  private static final double VARIANCE = 0.61;

  private final JdbcClient jdbc;
  private final Ahead ahead;
  private final PeopleAhead people;
  private final OwnersAhead owners;
  private final Shortfalls shortfalls;

  RehearsalReport(
      JdbcClient jdbc, Ahead ahead, PeopleAhead people, OwnersAhead owners, Shortfalls shortfalls) {
    this.jdbc = jdbc;
    this.ahead = ahead;
    this.people = people;
    this.owners = owners;
    this.shortfalls = shortfalls;
  }

  Forecast read(
      LocalDate from,
      Assumptions assumptions,
      Rates rates,
      List<Touchpoint> played,
      String who,
      Forecast.Repeated repeated,
      List<Forecast.Obstacle> obstacles) {
    Ahead.Days days = new Ahead.Days(from, from.plusDays(assumptions.days() - 1L), rates);
    return new Forecast(
        from,
        assumptions,
        perDay(days),
        touchpoints(played, days),
        segments(days),
        owners.of(assumptions, days),
        played.stream().flatMap(one -> shortfalls.of(one).stream()).toList(),
        people.listed(days, who),
        repeated,
        obstacles);
  }

  private Map<LocalDate, Long> perDay(Ahead.Days span) {
    Map<LocalDate, Long> days = new TreeMap<>();
    span.from().datesUntil(span.until().plusDays(1)).forEach(day -> days.put(day, 0L));
    ahead
        .read(
            "select (i.due_at at time zone :zone)::date as day, count(*) as n {ahead} group by 1",
            span)
        .query(
            row -> {
              days.put(row.getObject("day", LocalDate.class), row.getLong("n"));
            });
    return days;
  }

  private List<Forecast.OfTouchpoint> touchpoints(List<Touchpoint> played, Ahead.Days days) {
    Map<Long, Long> invited = new TreeMap<>();
    ahead
        .read("select t.id, count(*) as n {ahead} group by 1", days)
        .query(
            row -> {
              invited.put(row.getLong("id"), row.getLong("n"));
            });
    Map<Long, Map<SuppressionReason, Long>> leftOut = leftOut(days.from());
    List<Forecast.OfTouchpoint> all = new ArrayList<>();
    for (Touchpoint one : played) {
      all.add(
          touchpoint(
              one,
              invited.getOrDefault(one.id(), 0L),
              days.rates().of(one.id()),
              leftOut.getOrDefault(one.id(), Map.of())));
    }
    return all;
  }

  private static Forecast.OfTouchpoint touchpoint(
      Touchpoint one, long invited, Rates.Of rate, Map<SuppressionReason, Long> leftOut) {
    return new Forecast.OfTouchpoint(
        one.id(),
        one.name(),
        one.state() == TouchpointState.DRAFT,
        invited,
        invited * rate.answering().share(),
        new Forecast.Expected(rate.answering().percent(), rate.words()),
        new Forecast.Expected(rate.unhappy().percent(), rate.unhappyWords()),
        leftOut);
  }

  private Map<Long, Map<SuppressionReason, Long>> leftOut(LocalDate from) {
    Map<Long, Map<SuppressionReason, Long>> reasons = new TreeMap<>();
    jdbc.sql(
            """
            select r.touchpoint_id, s.reason, count(distinct s.contact_id) as n
              from planning_run r
              join suppression s on s.workspace_id = r.workspace_id and s.run_id = r.id
             where r.workspace_id = ? and r.planned_on >= ?
             group by 1, 2
            """)
        .params(WorkspaceScope.current(), from)
        .query(
            row -> {
              reasons
                  .computeIfAbsent(
                      row.getLong("touchpoint_id"), id -> new EnumMap<>(SuppressionReason.class))
                  .put(SuppressionReason.of(row.getString("reason")), row.getLong("n"));
            });
    return reasons;
  }

  private List<Forecast.OfSegment> segments(Ahead.Days days) {
    return ahead
        .read(
            """
            select coalesce(nullif(a.segment, ''), 'No segment') as name, count(*) as n,
                   sum(rate.answering) as answers {ahead}
             group by 1 order by 2 desc limit 20
            """,
            days)
        .query(
            (row, number) -> {
              long answers = Math.round(row.getDouble("answers"));
              return new Forecast.OfSegment(
                  row.getString("name"), row.getLong("n"), answers, margin(answers));
            })
        .list();
  }

  /** Half width of a score's 95% interval of so many answers, in points; 0 without any. */
  static long margin(long answers) {
    return answers == 0 ? 0 : Math.round(100 * Normal.Z * Math.sqrt(VARIANCE / (answers + 3)));
  }
}
