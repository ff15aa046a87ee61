package org.heed.response.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.heed.customer.history.AnswerDraft;
import org.heed.customer.history.AnswerSink;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.heed.statistics.Measure;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Knows by source and the source's id which answers are there already. */
@Component
class ImportedAnswers implements AnswerSink {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Answers answers;

  ImportedAnswers(JdbcClient jdbc, JsonMapper json, Answers answers) {
    this.jdbc = jdbc;
    this.json = json;
    this.answers = answers;
  }

  @Override
  public List<Choice> touchpoints() {
    return jdbc.sql(
            """
            select id, name from touchpoint
             where workspace_id = ? and survey_version_id is not null and not anonymous
             order by heed_sort_key(name), id
            """)
        .param(WorkspaceScope.current())
        .query((row, number) -> new Choice(row.getLong(1), row.getString(2)))
        .list();
  }

  @Override
  public IntPredicate scale(long touchpointId) {
    Measure measure = asked(touchpointId).kind().measure();
    return measure::fits;
  }

  @Override
  public int store(
      long touchpointId,
      String source,
      List<String> identities,
      List<AnswerDraft> drafts,
      boolean dryRun) {
    if (!dryRun) {
      oneAtATime();
    }
    Set<String> known = known(source, identities);
    List<String> fresh = new ArrayList<>();
    List<AnswerDraft> wanted = new ArrayList<>();
    for (int place = 0; place < drafts.size(); place++) {
      if (known.add(identities.get(place))) {
        fresh.add(identities.get(place));
        wanted.add(drafts.get(place));
      }
    }
    if (!dryRun && !wanted.isEmpty()) {
      remember(source, fresh, wanted, answers.importNew(past(touchpointId, wanted)));
    }
    return wanted.size();
  }

  /** Two imports of the same file at once would both find nothing. */
  private void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('answer-import', ?))::text")
        .param(WorkspaceScope.current())
        .query(String.class)
        .single();
  }

  private Set<String> known(String source, List<String> identities) {
    return new HashSet<>(
        jdbc.sql(
                """
                select source_id from answer_source
                 where workspace_id = ? and source = ? and source_id = any (?)
                """)
            .params(WorkspaceScope.current(), source)
            .param(identities.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private List<PastAnswer> past(long touchpointId, List<AnswerDraft> drafts) {
    long version = asked(touchpointId).versionId();
    return drafts.stream()
        .map(
            draft ->
                new PastAnswer(
                    null,
                    touchpointId,
                    version,
                    draft.contactId(),
                    draft.accountId(),
                    draft.region(),
                    draft.score(),
                    draft.comment(),
                    List.of(),
                    null,
                    draft.answeredAt(),
                    null))
        .toList();
  }

  private void remember(
      String source, List<String> identities, List<AnswerDraft> drafts, List<Long> ids) {
    jdbc.sql(
            """
            insert into answer_source (workspace_id, source, source_id, response_id, further)
            select ?, ?, one.* from unnest(?::text[], ?::bigint[], ?::jsonb[]) as one
            """)
        .params(WorkspaceScope.current(), source)
        .param(identities.toArray(String[]::new))
        .param(ids.toArray(Long[]::new))
        .param(
            drafts.stream()
                .map(draft -> json.writeValueAsString(draft.further()))
                .toArray(String[]::new))
        .update();
  }

  private Asked asked(long touchpointId) {
    return jdbc.sql(
            """
            select v.id, v.kind
              from touchpoint t
              join survey_version v on v.workspace_id = t.workspace_id and v.id = t.survey_version_id
             where t.workspace_id = ? and t.id = ? and not t.anonymous
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query((row, number) -> new Asked(row.getLong(1), SurveyKind.of(row.getString(2))))
        .optional()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "touchpoint", "Choose a touchpoint whose survey has been published."));
  }

  private record Asked(long versionId, SurveyKind kind) {}
}
