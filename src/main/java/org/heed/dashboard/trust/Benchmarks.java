package org.heed.dashboard.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Yardstick;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Published scores of others, each with its source and date. */
@Component
class Benchmarks {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Benchmarks(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** By name. */
  List<Benchmark> of(SurveyKind kind) {
    return jdbc.sql(
            """
            select id, name, value, source, published_on from benchmark
             where workspace_id = ? and kind = ? order by heed_sort_key(name), published_on desc
            """)
        .params(WorkspaceScope.current(), kind.key())
        .query(Benchmark.class)
        .list();
  }

  /**
   * Writes a published score down.
   *
   * @throws InvalidInput without name, source or a day in the past, or off the scale
   */
  @Transactional
  public void add(SurveyKind kind, String name, double value, String source, LocalDate published) {
    String cleanName = PlainText.cleanLine(name, 120);
    String cleanSource = PlainText.cleanLine(source, 300);
    if (cleanName.isEmpty() || cleanSource.isEmpty()) {
      throw new InvalidInput("source", "Name the benchmark and where it was published.");
    }
    Yardstick yardstick = kind.yardstick();
    if (!(value >= yardstick.lowest() && value <= yardstick.highest())) {
      throw new InvalidInput("value", range(kind));
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

  private static String range(SurveyKind kind) {
    return switch (kind.yardstick()) {
      case SCORE -> "A score lies between −100 and 100.";
      case SHARE -> "%s is a share: it lies between 0 and 100 %%.".formatted(kind.label());
      case MEAN -> "%s is a mean: it lies between 0 and 10.".formatted(kind.label());
    };
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
