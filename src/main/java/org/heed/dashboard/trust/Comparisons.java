package org.heed.dashboard.trust;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.score.Period;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What scores are compared with. Baselines are never changed or deleted: a new one stands beside
 * those before, with the reason for it.
 */
@Component
class Comparisons {

  private static final int LEAST_ANSWERS = 30;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Comparisons(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Newest first. */
  List<Baseline> baselines(SurveyKind kind) {
    return jdbc.sql(
            """
            select id, from_day, to_day, detractors, passives, promoters, reason, set_by, set_at
              from score_baseline where workspace_id = ? and kind = ? order by id desc
            """)
        .params(WorkspaceScope.current(), kind.key())
        .query(Baseline.class)
        .list();
  }

  /**
   * Sets a baseline from the answers of a period.
   *
   * @throws InvalidInput without a reason, or with fewer than thirty answers
   */
  @Transactional
  public void rebaseline(SurveyKind kind, Period period, ScoreCounts counts, String reason) {
    String clean = PlainText.cleanLine(reason, 300);
    if (clean.isEmpty()) {
      throw new InvalidInput(
          "reason", "Say why, such as “new wording since May”: people will ask later.");
    }
    if (counts.total() < LEAST_ANSWERS) {
      throw new InvalidInput(
          "from",
          "There are %d answers in that time; a baseline needs at least %d."
              .formatted(counts.total(), LEAST_ANSWERS));
    }
    jdbc.sql(
            """
            insert into score_baseline (workspace_id, kind, from_day, to_day, detractors, passives,
                                        promoters, reason, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), kind.key(), period.from(), period.to())
        .params(counts.detractors(), counts.passives(), counts.promoters(), clean)
        .params(Actor.current().name(), Timestamp.from(clock.instant()))
        .update();
    audit.record(
        "baseline.set",
        "score",
        kind.key(),
        Map.of("from", period.from().toString(), "to", period.to().toString(), "reason", clean));
  }

  /** By name. */
  List<Benchmark> benchmarks(SurveyKind kind) {
    return jdbc.sql(
            """
            select id, name, value, source, published_on from benchmark
             where workspace_id = ? and kind = ? order by lower(name), published_on desc
            """)
        .params(WorkspaceScope.current(), kind.key())
        .query(Benchmark.class)
        .list();
  }

  /**
   * Writes a published score down.
   *
   * @throws InvalidInput without name, source or a day in the past, or out of −100 to 100
   */
  @Transactional
  public void add(SurveyKind kind, String name, double value, String source, LocalDate published) {
    String cleanName = PlainText.cleanLine(name, 120);
    String cleanSource = PlainText.cleanLine(source, 300);
    if (cleanName.isEmpty() || cleanSource.isEmpty()) {
      throw new InvalidInput("source", "Name the benchmark and where it was published.");
    }
    if (!(value >= -100 && value <= 100)) {
      throw new InvalidInput("value", "A score lies between −100 and 100.");
    }
    if (published.isAfter(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))) {
      throw new InvalidInput("published", "It cannot have been published in the future.");
    }
    jdbc.sql(
            """
            insert into benchmark (workspace_id, kind, name, value, source, published_on)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), kind.key(), cleanName, value, cleanSource, published)
        .update();
    audit.record(
        "benchmark.added", "score", kind.key(), Map.of("name", cleanName, "source", cleanSource));
  }

  @Transactional
  public void remove(long id) {
    int gone =
        jdbc.sql("delete from benchmark where workspace_id = ? and id = ?")
            .params(WorkspaceScope.current(), id)
            .update();
    if (gone == 0) {
      throw new NotFound("There is no such benchmark.");
    }
    audit.record("benchmark.removed", "benchmark", Long.toString(id), Map.of());
  }
}
