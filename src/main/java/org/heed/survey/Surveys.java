package org.heed.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The surveys of the current workspace: drafts to edit, versions to send. */
@Service
public class Surveys {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final VersionCache cache;
  private final AuditTrail audit;

  Surveys(JdbcClient jdbc, JsonMapper json, Clock clock, VersionCache cache, AuditTrail audit) {
    this.audit = audit;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.cache = cache;
  }

  /**
   * Creates a survey with the given texts as its draft, see {@link SurveyTemplates}.
   *
   * @return the survey's id
   * @throws org.heed.platform.web.InvalidInput for content that could not be published
   */
  @Transactional
  public long create(String name, SurveyContent written) {
    SurveyContent content = written.edit().done();
    ContentRules.requireValid(content);
    return jdbc.sql(
            """
            insert into survey (workspace_id, name, draft, updated_at)
            values (?, ?, ?::jsonb, ?) returning id
            """)
        .params(WorkspaceScope.current(), name, json.writeValueAsString(content), now())
        .query(Long.class)
        .single();
  }

  /**
   * The survey as its editor sees it.
   *
   * @throws NotFound when this workspace has no such survey
   */
  public SurveyDraft draft(long surveyId) {
    return jdbc.sql("select * from survey where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), surveyId)
        .query(this::draftRow)
        .optional()
        .orElseThrow(() -> new NotFound("There is no survey " + surveyId + "."));
  }

  /**
   * Stores an edited draft.
   *
   * @param revision the revision that the editor started from
   * @return the new revision
   * @throws Conflict when somebody saved since
   * @throws org.heed.platform.web.InvalidInput for content that could not be published
   */
  @Transactional
  public int saveDraft(long surveyId, int revision, SurveyContent edited) {
    // Copied, so that the scale is always that of the kind, whatever a program sent.
    SurveyContent content = edited.edit().done();
    ContentRules.requireValid(content);
    SurveyContent before = draft(surveyId).content();
    requireSameKind(surveyId, content);
    int saved =
        jdbc.sql(
                """
                update survey
                   set draft = ?::jsonb, draft_revision = draft_revision + 1, updated_at = ?
                 where workspace_id = ? and id = ? and draft_revision = ?
                returning draft_revision
                """)
            .params(
                json.writeValueAsString(content),
                now(),
                WorkspaceScope.current(),
                surveyId,
                revision)
            .query(Integer.class)
            .optional()
            .orElseThrow(
                () ->
                    new Conflict(
                        "Somebody else saved this survey since you opened it. Open it again to see"
                            + " their text, then repeat your change."));
    List<SurveyChanges.Change> changes = SurveyChanges.between(before, content);
    if (!changes.isEmpty()) {
      audit.record("survey.changed", "survey", Long.toString(surveyId), Map.of("changes", changes));
    }
    return saved;
  }

  /** Answers to different kinds of questions are never counted together. */
  private void requireSameKind(long surveyId, SurveyContent content) {
    Optional<SurveyVersion> newest = newestVersion(surveyId);
    if (newest.isPresent() && newest.get().content().kind() != content.kind()) {
      throw new InvalidInput(
          "kind",
          "This survey has been published as %s. Make a new touchpoint to ask something else, so that its answers are counted for themselves."
              .formatted(newest.get().content().kind().label()));
    }
  }

  /**
   * Freezes the draft as the next version; a draft equal to the newest version publishes nothing
   * and returns that one.
   */
  @Transactional
  public SurveyVersion publish(long surveyId) {
    jdbc.sql("select 1 from survey where workspace_id = ? and id = ? for update")
        .params(WorkspaceScope.current(), surveyId)
        .query(Integer.class)
        .optional();
    SurveyContent content = draft(surveyId).content();
    ContentRules.requireValid(content);
    Optional<SurveyVersion> newest = newestVersion(surveyId);
    if (newest.isPresent() && newest.get().content().equals(content)) {
      return newest.get();
    }
    return jdbc.sql(
            """
            insert into survey_version
              (workspace_id, survey_id, number, content, published_at, published_by)
            values (?, ?, ?, ?::jsonb, ?, ?) returning *
            """)
        .params(
            WorkspaceScope.current(),
            surveyId,
            newest.map(SurveyVersion::number).orElse(0) + 1,
            json.writeValueAsString(content),
            now(),
            Actor.current().name())
        .query(this::versionRow)
        .single();
  }

  /** The version published last; empty for a survey never published. */
  public Optional<SurveyVersion> newestVersion(long surveyId) {
    return jdbc.sql(
            """
            select * from survey_version
             where workspace_id = ? and survey_id = ? order by number desc limit 1
            """)
        .params(WorkspaceScope.current(), surveyId)
        .query(this::versionRow)
        .optional();
  }

  /** All published versions, the newest first. */
  public List<SurveyVersion> versions(long surveyId) {
    return jdbc.sql(
            """
            select * from survey_version
             where workspace_id = ? and survey_id = ? order by number desc
            """)
        .params(WorkspaceScope.current(), surveyId)
        .query(this::versionRow)
        .list();
  }

  /**
   * A published version; from memory after the first time, because versions never change.
   *
   * @throws NotFound when this workspace has no such version
   */
  public SurveyVersion version(long versionId) {
    return cache.get(WorkspaceScope.current(), versionId, () -> load(versionId));
  }

  private SurveyVersion load(long versionId) {
    return jdbc.sql("select * from survey_version where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), versionId)
        .query(this::versionRow)
        .optional()
        .orElseThrow(() -> new NotFound("There is no survey version " + versionId + "."));
  }

  private SurveyDraft draftRow(ResultSet row, int number) throws SQLException {
    return new SurveyDraft(
        row.getLong("id"),
        row.getString("name"),
        json.readValue(row.getString("draft"), SurveyContent.class),
        row.getInt("draft_revision"),
        row.getTimestamp("updated_at").toInstant());
  }

  private SurveyVersion versionRow(ResultSet row, int number) throws SQLException {
    return new SurveyVersion(
        row.getLong("id"),
        row.getLong("survey_id"),
        row.getInt("number"),
        json.readValue(row.getString("content"), SurveyContent.class),
        row.getTimestamp("published_at").toInstant(),
        row.getString("published_by"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
