package org.heed.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.NotFound;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyVersion;
import org.heed.survey.Surveys;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The touchpoints of the current workspace. Every change is audited. */
@Service
public class Touchpoints {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final Surveys surveys;
  private final AuditTrail audit;

  Touchpoints(JdbcClient jdbc, JsonMapper json, Clock clock, Surveys surveys, AuditTrail audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.surveys = surveys;
    this.audit = audit;
  }

  /** All of them, in order of their names. */
  public List<Touchpoint> all() {
    return jdbc.sql("select * from touchpoint where workspace_id = ? order by lower(name), id")
        .params(WorkspaceScope.current())
        .query(this::row)
        .list();
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has no such touchpoint
   */
  public Touchpoint find(long touchpointId) {
    return jdbc.sql("select * from touchpoint where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), touchpointId)
        .query(this::row)
        .optional()
        .orElseThrow(() -> new NotFound("There is no touchpoint " + touchpointId + "."));
  }

  /** Creates a touchpoint with a survey of its own, as a draft. */
  @Transactional
  public Touchpoint create(TouchpointSettings settings, SurveyContent survey) {
    long surveyId = surveys.create(settings.name(), survey);
    Touchpoint created =
        jdbc.sql(
                """
                insert into touchpoint (workspace_id, name, survey_id, audience, pace,
                  sending_window, reminder_after_days, open_days, quiet_days, created_at, updated_at)
                values (:workspace, :name, :survey, :audience::jsonb, :pace::jsonb,
                  :window::jsonb, :reminder, :open, :quiet, :now, :now)
                returning *
                """)
            .param("workspace", WorkspaceScope.current())
            .param("survey", surveyId)
            .params(columns(settings))
            .query(this::row)
            .single();
    record("touchpoint.created", created.id(), Map.of("settings", settings));
    return created;
  }

  /**
   * Changes the settings; they apply to what is planned from then on.
   *
   * @param revision the revision that the editor started from
   * @throws Conflict when somebody changed them since
   */
  @Transactional
  public Touchpoint change(long touchpointId, int revision, TouchpointSettings settings) {
    Touchpoint before = find(touchpointId);
    Touchpoint after =
        jdbc.sql(
                """
                update touchpoint
                   set name = :name, audience = :audience::jsonb, pace = :pace::jsonb,
                       sending_window = :window::jsonb, reminder_after_days = :reminder,
                       open_days = :open, quiet_days = :quiet, updated_at = :now,
                       revision = revision + 1
                 where workspace_id = :workspace and id = :id and revision = :revision
                returning *
                """)
            .param("workspace", WorkspaceScope.current())
            .param("id", touchpointId)
            .param("revision", revision)
            .params(columns(settings))
            .query(this::row)
            .optional()
            .orElseThrow(
                () ->
                    new Conflict(
                        "Somebody else changed this touchpoint since you opened it. Open it again"
                            + " to see their changes, then repeat yours."));
    record(
        "touchpoint.changed", touchpointId, Map.of("before", before.settings(), "after", settings));
    return after;
  }

  /** Freezes the survey's draft; invitations planned from now on carry that version. */
  @Transactional
  public SurveyVersion publish(long touchpointId) {
    SurveyVersion version = surveys.publish(find(touchpointId).surveyId());
    jdbc.sql(
            """
            update touchpoint set survey_version_id = ?, updated_at = ?
             where workspace_id = ? and id = ?
            """)
        .params(version.id(), now(), WorkspaceScope.current(), touchpointId)
        .update();
    record("touchpoint.published", touchpointId, Map.of("version", version.number()));
    return version;
  }

  /** Those that plan and send now. */
  public List<Touchpoint> running() {
    return jdbc.sql(
            "select * from touchpoint where workspace_id = ? and state = 'running' order by id")
        .param(WorkspaceScope.current())
        .query(this::row)
        .list();
  }

  /** The sending window of every running touchpoint, by touchpoint. */
  Map<Long, SendingWindow> windows() {
    return running().stream()
        .collect(Collectors.toMap(Touchpoint::id, one -> one.settings().window()));
  }

  private Map<String, @Nullable Object> columns(TouchpointSettings settings) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("name", settings.name());
    columns.put("audience", json.writeValueAsString(settings.audience()));
    columns.put("pace", json.writerFor(Pace.class).writeValueAsString(settings.pace()));
    columns.put("window", json.writeValueAsString(settings.window()));
    columns.put("reminder", settings.reminderAfterDays());
    columns.put("open", settings.openDays());
    columns.put("quiet", settings.quietDays());
    columns.put("now", now());
    return columns;
  }

  private Touchpoint row(ResultSet row, int number) throws SQLException {
    return new Touchpoint(
        row.getLong("id"),
        row.getLong("survey_id"),
        row.getObject("survey_version_id", Long.class),
        TouchpointState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new TouchpointSettings(
            row.getString("name"),
            json.readValue(row.getString("audience"), Audience.class),
            json.readValue(row.getString("pace"), Pace.class),
            json.readValue(row.getString("sending_window"), SendingWindow.class),
            row.getObject("reminder_after_days", Integer.class),
            row.getInt("open_days"),
            row.getInt("quiet_days")),
        row.getInt("revision"),
        row.getTimestamp("updated_at").toInstant());
  }

  private void record(String action, long touchpointId, Map<String, ?> details) {
    audit.record(action, "touchpoint", Long.toString(touchpointId), details);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
