package org.heed.score.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.heed.score.facts.FactAudit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what stands behind Explore with what is raw: answers by day, kind and score, invitations
 * by day, kind and whether they were answered.
 */
@Component
class FactChecks {

  private static final String KIND =
      "array_position(array['rnps', 'tnps', 'csat5', 'csat10', 'ces7', 'experience'], %s)";

  private static final String ANSWERS =
      """
      select answered_on, %s || ' ' || score, count(*)
        from response where workspace_id = :workspace and invalidated_at is null and %s
       group by answered_on, kind, score
      """
          .formatted(KIND.formatted("kind"), DaySql.in("answered_on"));

  /** A mail of which nobody knows whether it arrived counts when it was taken in. */
  private static final String INVITATIONS =
      """
      select i.sent_on, %s || ' ' || (r.id is not null)::int, count(*)
        from invitation i
        join survey_version v on v.workspace_id = i.workspace_id and v.id = i.survey_version_id
        join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
        left join response r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
             and r.invalidated_at is null
        left join snapshot s on s.workspace_id = i.workspace_id and s.series = %d
             and s.subject_id = i.id
       where i.workspace_id = :workspace and not t.anonymous
         and (i.state = 'sent' or s.counted is not null) and %s
       group by i.sent_on, v.kind, r.id is not null
      """
          .formatted(KIND.formatted("v.kind"), Series.INVITATIONS.number(), DaySql.in("i.sent_on"));

  private final JdbcClient jdbc;
  private final FactAudit facts;
  private final TransactionTemplate oneMoment;

  FactChecks(JdbcClient jdbc, FactAudit facts, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.facts = facts;
    oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  Finding check(Series series, Days days) {
    return Objects.requireNonNull(oneMoment.execute(status -> compare(series, days)));
  }

  private Finding compare(Series series, Days days) {
    if (facts.isTakingIn(series)) {
      return new Finding(0, List.of(), 1);
    }
    Map<LocalDate, Map<String, Integer>> raw = raw(series, days);
    Map<LocalDate, Map<String, Integer>> stored =
        new TreeMap<>(facts.stored(series, days.recent().from(), days.recent().to()));
    stored.putAll(facts.stored(series, days.older().from(), days.older().to()));
    Set<LocalDate> waiting = waiting();
    Set<LocalDate> all = new TreeSet<>(raw.keySet());
    all.addAll(stored.keySet());
    List<Difference> differences = new ArrayList<>();
    for (LocalDate day : all) {
      Map<String, Integer> counted = raw.getOrDefault(day, Map.of());
      Map<String, Integer> kept = stored.getOrDefault(day, Map.of());
      if (!counted.equals(kept) && !waiting.contains(day)) {
        differences.add(
            new Difference(
                day, null, "%s: %d stored, %d counted".formatted(day, sum(kept), sum(counted))));
      }
    }
    waiting.retainAll(all);
    return new Finding(
        raw.values().stream().mapToLong(FactChecks::sum).sum(), differences, waiting.size());
  }

  private static int sum(Map<String, Integer> cells) {
    return cells.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<LocalDate, Map<String, Integer>> raw(Series series, Days days) {
    Map<LocalDate, Map<String, Integer>> byDay = new TreeMap<>();
    days.bind(jdbc.sql(series == Series.ANSWERS ? ANSWERS : INVITATIONS))
        .query(
            row -> {
              byDay
                  .computeIfAbsent(row.getObject(1, LocalDate.class), day -> new TreeMap<>())
                  .put(row.getString(2), row.getInt(3));
            });
    return byDay;
  }

  private Set<LocalDate> waiting() {
    return new HashSet<>(
        jdbc.sql(DaySql.PENDING + " select day from pending")
            .param("workspace", WorkspaceScope.current())
            .query(LocalDate.class)
            .list());
  }

  void rebuild(Series series) {
    facts.rebuild(series);
  }
}
