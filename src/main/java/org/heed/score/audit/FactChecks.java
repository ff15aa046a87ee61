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
import org.heed.score.facts.FactAudit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the answers behind Explore with the raw ones, by day, kind and score. */
@Component
class FactChecks {

  private final JdbcClient jdbc;
  private final FactAudit facts;
  private final TransactionTemplate oneMoment;

  FactChecks(JdbcClient jdbc, FactAudit facts, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.facts = facts;
    oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  Finding check(Days days) {
    return Objects.requireNonNull(oneMoment.execute(status -> compare(days)));
  }

  private Finding compare(Days days) {
    if (facts.isTakingIn()) {
      return new Finding(0, List.of(), 1);
    }
    Map<LocalDate, Map<String, Integer>> raw = raw(days);
    Map<LocalDate, Map<String, Integer>> stored =
        new TreeMap<>(facts.stored(days.recent().from(), days.recent().to()));
    stored.putAll(facts.stored(days.older().from(), days.older().to()));
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

  private Map<LocalDate, Map<String, Integer>> raw(Days days) {
    Map<LocalDate, Map<String, Integer>> byDay = new TreeMap<>();
    jdbc.sql(
            """
            select answered_on,
                   array_position(array['rnps', 'tnps', 'csat5', 'csat10', 'ces7', 'experience'],
                                  kind) || ' ' || score, count(*)
              from response where workspace_id = :workspace and invalidated_at is null and
            """
                + DaySql.in("answered_on")
                + " group by answered_on, kind, score")
        .param("workspace", WorkspaceScope.current())
        .param("from", days.recent().from())
        .param("to", days.recent().to())
        .param("older_from", days.older().from())
        .param("older_to", days.older().to())
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

  void rebuild() {
    facts.rebuild();
  }
}
