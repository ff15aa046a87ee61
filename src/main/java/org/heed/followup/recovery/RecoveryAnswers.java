package org.heed.followup.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.followup.CaseStep;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.ResponseEvent;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the score of a survey after closing beside the first score of the case that it is about: the
 * one of this contact that was closed last. It looks at the answer as it is now, so repeated and
 * overtaken news change nothing.
 */
@Component
class RecoveryAnswers {

  private final JdbcClient jdbc;
  private final RecoveryTouchpoints touchpoints;
  private final JsonMapper json;
  private final Clock clock;

  RecoveryAnswers(JdbcClient jdbc, RecoveryTouchpoints touchpoints, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
    this.json = json;
    this.clock = clock;
  }

  void take(List<ResponseEvent> events) {
    List<Long> asking = touchpoints.ids();
    Long[] responses =
        events.stream()
            .filter(event -> event.contactId() != null && asking.contains(event.touchpointId()))
            .map(ResponseEvent::responseId)
            .distinct()
            .sorted()
            .toArray(Long[]::new);
    if (responses.length > 0) {
      for (Long response : responses) {
        claim(response);
      }
      current(responses).stream().filter(Second::isNews).forEach(this::keep);
    }
  }

  /** Ties the answer to the closing it is about, once. */
  private void claim(long responseId) {
    jdbc.sql(
            """
            update case_recovery set response_id = :response
             where workspace_id = :workspace
               and not exists (select from case_recovery
                                where workspace_id = :workspace and response_id = :response)
               and (case_id, closed_at) = (
                     select q.case_id, q.closed_at
                       from response r
                       join case_recovery q
                         on q.workspace_id = r.workspace_id and q.contact_id = r.contact_id
                        and q.closed_at <= r.answered_at and q.response_id is null
                      where r.workspace_id = :workspace and r.id = :response
                      order by q.closed_at desc, q.case_id desc limit 1)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("response", responseId)
        .update();
  }

  private List<Second> current(Long[] responses) {
    return jdbc.sql(
            """
            select c.id, c.score, coalesce(f.kind, 'rnps') as kind, c.recovery_score,
                   case when r.invalidated_at is null then r.score end as second_score,
                   r.kind as second_kind
              from case_recovery q
              join response r on r.workspace_id = q.workspace_id and r.id = q.response_id
              join follow_up_case c on c.workspace_id = q.workspace_id and c.id = q.case_id
              left join response f on f.workspace_id = c.workspace_id and f.id = c.response_id
             where q.workspace_id = ? and q.response_id = any (?)
             order by c.id for update of c
            """)
        .params(WorkspaceScope.current(), responses)
        .query(
            (row, number) ->
                new Second(
                    row.getLong("id"),
                    SurveyKind.of(row.getString("kind")),
                    row.getInt("score"),
                    row.getObject("recovery_score", Integer.class),
                    SurveyKind.of(row.getString("second_kind")),
                    row.getObject("second_score", Integer.class)))
        .list();
  }

  private void keep(Second second) {
    Integer score = second.score();
    Boolean recovered = score == null ? null : second.isRecovered(score);
    jdbc.sql(
            """
            update follow_up_case set recovery_score = ?, recovery_kind = ?, recovered = ?
             where workspace_id = ? and id = ?
            """)
        .param(score)
        .param(score == null ? null : second.kind().key())
        .param(recovered)
        .params(WorkspaceScope.current(), second.caseId())
        .update();
    if (score != null) {
      tell(second.caseId(), second.firstScore(), score, Boolean.TRUE.equals(recovered));
    }
  }

  private void tell(long caseId, int first, int second, boolean recovered) {
    jdbc.sql(
            """
            insert into case_step (workspace_id, case_id, at, actor_name, kind, details)
            values (?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(WorkspaceScope.current(), caseId, Timestamp.from(clock.instant()))
        .params(Actor.current().name(), CaseStep.Kind.ANSWERED_AGAIN.key())
        .param(json.writeValueAsString(Map.of("from", first, "to", second, "recovered", recovered)))
        .update();
  }

  /**
   * The first and the second score of a case.
   *
   * @param known what the case has heard of the second; null for nothing
   * @param score the second; null when that answer does not count
   */
  private record Second(
      long caseId,
      SurveyKind firstKind,
      int firstScore,
      @Nullable Integer known,
      SurveyKind kind,
      @Nullable Integer score) {

    boolean isNews() {
      return !Objects.equals(known, score);
    }

    boolean isRecovered(int second) {
      return Recovered.is(firstKind, firstScore, kind, second);
    }
  }
}
