package org.heed.dashboard.trust;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.score.Period;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores that later ones are compared with. They are never changed or deleted: a new one stands
 * beside those before, with the reason for it.
 */
@Component
class Baselines {

  private static final int LEAST_ANSWERS = 30;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Baselines(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Newest first. */
  List<Baseline> of(SurveyKind kind) {
    return jdbc.sql(
            """
            select id, from_day, to_day, detractors, passives, promoters, by_score, reason, set_by,
                   set_at
              from score_baseline where workspace_id = ? and kind = ? order by id desc
            """)
        .params(WorkspaceScope.current(), kind.key())
        .query((row, number) -> baseline(kind, row))
        .list();
  }

  private static Baseline baseline(SurveyKind kind, ResultSet row) throws SQLException {
    Array byScore = row.getArray("by_score");
    return new Baseline(
        row.getLong("id"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        byScore == null
            ? Tally.of(kind, counts(row))
            : new Tally(kind, List.of((Long[]) byScore.getArray())),
        row.getString("reason"),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant());
  }

  private static ScoreCounts counts(ResultSet row) throws SQLException {
    return new ScoreCounts(
        row.getLong("detractors"), row.getLong("passives"), row.getLong("promoters"));
  }

  /**
   * Sets a baseline from the answers of a period.
   *
   * @throws InvalidInput without a reason, or with fewer than thirty answers
   */
  @Transactional
  public void rebaseline(Period period, Tally answers, String reason) {
    String clean = PlainText.cleanLine(reason, 300);
    if (clean.isEmpty()) {
      throw new InvalidInput(
          "reason", "Say why, such as “new wording since May”: people will ask later.");
    }
    if (answers.total() < LEAST_ANSWERS) {
      throw new InvalidInput(
          "from",
          "There are %d answers in that time; a baseline needs at least %d."
              .formatted(answers.total(), LEAST_ANSWERS));
    }
    ScoreCounts counts = answers.counts();
    jdbc.sql(
            """
            insert into score_baseline (workspace_id, kind, from_day, to_day, detractors, passives,
                                        promoters, by_score, reason, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), answers.kind().key(), period.from(), period.to())
        .params(counts.detractors(), counts.passives(), counts.promoters())
        .params(answers.byScore().toArray(Long[]::new), clean)
        .params(Actor.current().name(), Timestamp.from(clock.instant()))
        .update();
    audit.record(
        "baseline.set",
        "score",
        answers.kind().key(),
        Map.of("from", period.from().toString(), "to", period.to().toString(), "reason", clean));
  }
}
