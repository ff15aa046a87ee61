package org.heed.survey.authoring;

import java.sql.Timestamp;
import java.time.Clock;
import org.heed.platform.database.WorkspaceScope;
import org.heed.survey.BrandColor;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is typing and has not saved, so that previews can show it on every node. */
@Service
public class Sketches {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final Surveys surveys;

  Sketches(JdbcClient jdbc, JsonMapper json, Clock clock, Surveys surveys) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.surveys = surveys;
  }

  /** Keeps what the current person sees in the editor; it need not be valid. */
  @Transactional
  public void keep(long surveyId, SurveyContent content) {
    jdbc.sql(
            """
            insert into survey_sketch (workspace_id, survey_id, user_id, content, changed_at)
            values (?, ?, ?, ?::jsonb, ?)
            on conflict (workspace_id, survey_id, user_id)
            do update set content = excluded.content, changed_at = excluded.changed_at
            """)
        .params(
            WorkspaceScope.current(),
            surveyId,
            me(),
            json.writeValueAsString(content),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Forgets it, because it was saved or the editor was opened anew. */
  @Transactional
  public void forget(long surveyId) {
    jdbc.sql("delete from survey_sketch where workspace_id = ? and survey_id = ? and user_id = ?")
        .params(WorkspaceScope.current(), surveyId, me())
        .update();
  }

  /** What a preview shows: the current person's unsaved text, otherwise the draft. */
  public SurveyContent shown(long surveyId) {
    SurveyContent draft = surveys.draft(surveyId).content();
    return jdbc.sql(
            """
            select content from survey_sketch
             where workspace_id = ? and survey_id = ? and user_id = ?
            """)
        .params(WorkspaceScope.current(), surveyId, me())
        .query(String.class)
        .optional()
        .map(text -> showable(json.readValue(text, SurveyContent.class), draft))
        .orElse(draft);
  }

  /** A half-typed colour cannot be painted. */
  private static SurveyContent showable(SurveyContent sketch, SurveyContent draft) {
    return BrandColor.isValid(sketch.brandColor())
        ? sketch
        : sketch.edit().look(draft.brandColor(), sketch.senderName(), sketch.replyTo()).done();
  }

  private static long me() {
    @Nullable Long id = Actor.current().id();
    return id == null ? 0 : id;
  }
}
