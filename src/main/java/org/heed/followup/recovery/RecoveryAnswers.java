package org.heed.followup.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
      while (claimOneOfEachContact(responses) > 0) {
        // The next answers of the same contacts are about the closings that are left.
      }
      keep(current(responses).stream().filter(Second::isNews).toList());
    }
  }

  /** Ties the first free answer of each contact to the closing it is about, once. */
  private int claimOneOfEachContact(Long[] responses) {
    return jdbc.sql(
            """
            update case_recovery q set response_id = free.response_id
              from (select distinct on (r.contact_id) r.id as response_id, last.case_id, last.closed_at
                      from response r
                     cross join lateral (
                           select o.case_id, o.closed_at from case_recovery o
                            where o.workspace_id = r.workspace_id and o.contact_id = r.contact_id
                              and o.closed_at <= r.answered_at and o.response_id is null
                            order by o.closed_at desc, o.case_id desc limit 1) as last
                     where r.workspace_id = :workspace and r.id = any (:responses)
                       and not exists (select from case_recovery k
                                        where k.workspace_id = r.workspace_id
                                          and k.response_id = r.id)
                     order by r.contact_id, r.id) as free
             where q.workspace_id = :workspace and q.case_id = free.case_id
               and q.closed_at = free.closed_at
            """)
        .param("workspace", WorkspaceScope.current())
        .param("responses", responses)
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
             order by c.id, q.closed_at for update of c
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

  private void keep(List<Second> news) {
    // Of two closings of one case, the score after the later one stays.
    Map<Long, Second> latest =
        news.stream()
            .collect(Collectors.toMap(Second::caseId, Function.identity(), (one, later) -> later));
    jdbc.sql(
            """
            update follow_up_case c
               set recovery_score = second.score, recovery_kind = second.kind,
                   recovered = second.recovered
              from unnest(?::bigint[], ?::int[], ?::text[], ?::boolean[])
                as second (case_id, score, kind, recovered)
             where c.workspace_id = ? and c.id = second.case_id
            """)
        .param(latest.values().stream().map(Second::caseId).toArray(Long[]::new))
        .param(latest.values().stream().map(Second::score).toArray(Integer[]::new))
        .param(latest.values().stream().map(Second::kindKey).toArray(String[]::new))
        .param(latest.values().stream().map(Second::recovered).toArray(Boolean[]::new))
        .param(WorkspaceScope.current())
        .update();
    tell(news.stream().filter(second -> second.score() != null).toList());
  }

  private void tell(List<Second> scored) {
    jdbc.sql(
            """
            insert into case_step (workspace_id, case_id, at, actor_name, kind, details)
            select ?, second.case_id, ?, ?, ?, second.details::jsonb
              from unnest(?::bigint[], ?::text[]) as second (case_id, details)
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()))
        .params(Actor.current().name(), CaseStep.Kind.ANSWERED_AGAIN.key())
        .param(scored.stream().map(Second::caseId).toArray(Long[]::new))
        .param(scored.stream().map(this::details).toArray(String[]::new))
        .update();
  }

  private String details(Second second) {
    return json.writeValueAsString(
        Map.of(
            "from",
            second.firstScore(),
            "to",
            Objects.requireNonNull(second.score()),
            "recovered",
            Boolean.TRUE.equals(second.recovered())));
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

    @Nullable String kindKey() {
      return score == null ? null : kind.key();
    }

    @Nullable Boolean recovered() {
      return score == null ? null : Recovered.is(firstKind, firstScore, kind, score);
    }
  }
}
