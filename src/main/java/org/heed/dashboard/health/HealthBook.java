package org.heed.dashboard.health;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.statistics.association.Discrimination;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.EveryWorkspace;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The health of the accounts of the current workspace, and how far it can be trusted. */
@Component
public class HealthBook {

  private static final int COMPARED_WEEKS = 4;
  private static final int TESTED_WEEKS = 26;
  private static final int FEWEST_LEFT = 10;
  private static final List<Integer> HISTORY = List.of(TESTED_WEEKS, 13, COMPARED_WEEKS);

  private final HealthRows rows;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Workspaces workspaces;
  private final EveryWorkspace everywhere;

  HealthBook(
      HealthRows rows,
      JdbcClient jdbc,
      AuditTrail audit,
      Workspaces workspaces,
      EveryWorkspace everywhere) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.audit = audit;
    this.workspaces = workspaces;
    this.everywhere = everywhere;
  }

  void computeEverywhere() {
    everywhere.run("Account health", this::compute);
  }

  /** Brings this week up to date; the first time also some weeks of the past. */
  void compute() {
    LocalDate today = workspaces.today();
    LocalDate monday = monday(today);
    for (int ago : HISTORY) {
      LocalDate week = monday.minusWeeks(ago);
      if (!rows.has(week)) {
        rows.compute(week, week, false);
      }
    }
    rows.compute(monday, today, true);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** An account's health as of last night, against four weeks before. */
  public Health of(long accountId) {
    LocalDate today = workspaces.today();
    LocalDate now = rows.latest(today).orElse(today);
    return new Health(
        rows.parts(accountId, now),
        rows.latest(now.minusWeeks(COMPARED_WEEKS))
            .map(week -> rows.parts(accountId, week))
            .orElse(Map.of()),
        weights());
  }

  /** An account in the list. */
  record Listed(long accountId, String name, Health health) {}

  /** Those worst off first. */
  List<Listed> worst(int most) {
    Map<HealthPart, Integer> weights = weights();
    LocalDate today = workspaces.today();
    return rows.latest(today).map(week -> rows.all(week, 0)).orElse(List.of()).stream()
        .map(row -> new Listed(row.accountId(), row.name(), health(row, weights)))
        .filter(one -> one.health().isKnown())
        .sorted(Comparator.comparingLong(one -> one.health().value()))
        .limit(most)
        .toList();
  }

  private static Health health(HealthRows.Row row, Map<HealthPart, Integer> weights) {
    return new Health(row.parts(), Map.of(), weights);
  }

  /** How well the health of half a year ago told who would leave, in a sentence. */
  String backTest() {
    LocalDate today = workspaces.today();
    LocalDate week = monday(today).minusWeeks(TESTED_WEEKS);
    Map<HealthPart, Integer> weights = weights();
    List<HealthRows.Row> then =
        rows.all(week, TESTED_WEEKS * 7).stream()
            .filter(row -> health(row, weights).isKnown())
            .toList();
    double[] left = values(then, true, weights);
    double[] stayed = values(then, false, weights);
    if (left.length < FEWEST_LEFT || stayed.length < FEWEST_LEFT) {
      return "Not enough accounts left in the last half year to test this model: %d did, at least %d are needed. Take it as an ordering for attention, not as a forecast."
          .formatted(left.length, FEWEST_LEFT);
    }
    Discrimination test = Discrimination.of(left, stayed);
    String trust = test.interval().lower() > 0.5 ? "" : " That is not more than chance may do.";
    return "Tested on your own past: of an account that left within half a year and one that stayed, the health before was lower for the one that left in %.0f %% of pairs (95 %% interval %.0f to %.0f %%; 50 %% is chance; %d left, %d stayed).%s"
        .formatted(
            100 * test.value(),
            100 * test.interval().lower(),
            100 * test.interval().upper(),
            left.length,
            stayed.length,
            trust);
  }

  private static double[] values(
      List<HealthRows.Row> rows, boolean left, Map<HealthPart, Integer> weights) {
    return rows.stream()
        .filter(row -> row.left() == left)
        .mapToDouble(row -> (double) health(row, weights).value())
        .toArray();
  }

  Map<HealthPart, Integer> weights() {
    Map<HealthPart, Integer> weights = Health.usualWeights();
    jdbc.sql("select part, weight from health_weight where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(
            row -> {
              weights.put(
                  HealthPart.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2));
            });
    return weights;
  }

  /**
   * Sets the weights.
   *
   * @throws InvalidInput when one is out of range, or all are 0
   */
  @Transactional
  public void weigh(Map<HealthPart, Integer> weights) {
    if (weights.values().stream().anyMatch(weight -> weight < 0 || weight > 100)
        || weights.values().stream().mapToInt(Integer::intValue).sum() == 0) {
      throw new InvalidInput("weight", "Weights are 0 to 100, and not all of them 0.");
    }
    weights.forEach(
        (part, weight) ->
            jdbc.sql(
                    """
                    insert into health_weight (workspace_id, part, weight) values (?, ?, ?)
                    on conflict (workspace_id, part) do update set weight = excluded.weight
                    """)
                .params(WorkspaceScope.current(), part.key(), weight)
                .update());
    audit.record(
        "health.weights", "workspace", "" + WorkspaceScope.current(), Map.of("to", weights));
  }
}
