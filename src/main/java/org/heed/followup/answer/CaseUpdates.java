package org.heed.followup.answer;

import static org.heed.followup.answer.Columns.longs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heed.followup.CaseStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Withdraws cases and notes changed scores: many with one statement. */
@Component
class CaseUpdates {

  private final JdbcTemplate jdbc;
  private final SystemSteps steps;
  private final Clock clock;

  CaseUpdates(JdbcTemplate jdbc, SystemSteps steps, Clock clock) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.clock = clock;
  }

  void withdraw(long workspaceId, List<Finding> withdrawn) {
    jdbc.update(
        """
        update follow_up_case c
           set state = 'withdrawn', score = now.score, stage_since = ?, revision = c.revision + 1
          from unnest(?::bigint[], ?::bigint[]) as now (id, score)
         where c.workspace_id = ? and c.id = now.id
        """,
        Timestamp.from(clock.instant()),
        ids(withdrawn),
        scores(withdrawn),
        workspaceId);
    steps.add(
        workspaceId,
        CaseStep.Kind.WITHDRAWN,
        withdrawn.stream().map(finding -> step(finding, withdrawal(finding))).toList());
  }

  private static Map<String, Object> withdrawal(Finding finding) {
    return Map.of(
        "from", finding.requireCase().score(),
        "to", finding.score(),
        "reason", finding.valid() ? "raised" : "invalid");
  }

  void rescore(long workspaceId, List<Finding> changed) {
    jdbc.update(
        """
        update follow_up_case c
           set score = now.score, revision = c.revision + 1
          from unnest(?::bigint[], ?::bigint[]) as now (id, score)
         where c.workspace_id = ? and c.id = now.id
        """,
        ids(changed),
        scores(changed),
        workspaceId);
    steps.add(
        workspaceId,
        CaseStep.Kind.SCORE_CHANGED,
        changed.stream()
            .map(
                finding ->
                    step(
                        finding,
                        Map.of("from", finding.requireCase().score(), "to", finding.score())))
            .toList());
  }

  private SystemStep step(Finding finding, Map<String, Object> details) {
    return new SystemStep(finding.requireCase().id(), clock.instant(), details);
  }

  private static Long[] ids(List<Finding> findings) {
    return longs(findings, finding -> finding.requireCase().id());
  }

  private static Long[] scores(List<Finding> findings) {
    return longs(findings, finding -> (long) finding.score());
  }
}
