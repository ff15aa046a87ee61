package org.heed.program;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.NotFound;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyVersion;
import org.heed.survey.Surveys;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.calendar.Holidays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The touchpoints of the current workspace. Every change is audited. */
@Service
public class Touchpoints {

  private final JdbcClient jdbc;
  private final TouchpointRows rows;
  private final Clock clock;
  private final Surveys surveys;
  private final AuditTrail audit;
  private final Holidays holidays;

  Touchpoints(
      JdbcClient jdbc,
      TouchpointRows rows,
      Clock clock,
      Surveys surveys,
      AuditTrail audit,
      Holidays holidays) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
    this.surveys = surveys;
    this.audit = audit;
    this.holidays = holidays;
  }

  /** All of them, in order of their names. */
  public List<Touchpoint> all() {
    return jdbc.sql(
            "select * from touchpoint where workspace_id = ? order by heed_sort_key(name), id")
        .params(WorkspaceScope.current())
        .query(rows::touchpoint)
        .list();
  }

  /** What each of them asks, by id. */
  public Map<Long, SurveyKind> kinds() {
    Map<Long, SurveyKind> kinds = new HashMap<>();
    jdbc.sql(
            """
            select t.id, s.kind from touchpoint t
              join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
             where t.workspace_id = ?
            """)
        .param(WorkspaceScope.current())
        .query(
            row -> {
              kinds.put(row.getLong("id"), SurveyKind.of(row.getString("kind")));
            });
    return kinds;
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has no such touchpoint
   */
  public Touchpoint find(long touchpointId) {
    return jdbc.sql("select * from touchpoint where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), touchpointId)
        .query(rows::touchpoint)
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
                  sending_window, reminder_after_days, open_days, quiet_days, stage, owner_id,
                  priority, channel, protection, anonymous, rules, confirmed,
                  created_at, updated_at)
                values (:workspace, :name, :survey, :audience::jsonb, :pace::jsonb,
                  :window::jsonb, :reminder, :open, :quiet, :stage, :owner,
                  :priority, :channel, :protection, :anonymous, :rules::jsonb, :confirmed::jsonb,
                  :now, :now)
                returning *
                """)
            .param("workspace", WorkspaceScope.current())
            .param("survey", surveyId)
            .params(rows.columns(settings))
            .param("now", now())
            .query(rows::touchpoint)
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
                       open_days = :open, quiet_days = :quiet, stage = :stage,
                       owner_id = :owner, priority = :priority, channel = :channel,
                       protection = :protection, anonymous = :anonymous, rules = :rules::jsonb,
                       confirmed = :confirmed::jsonb, updated_at = :now,
                       revision = revision + 1
                 where workspace_id = :workspace and id = :id and revision = :revision
                returning *
                """)
            .param("workspace", WorkspaceScope.current())
            .param("id", touchpointId)
            .param("revision", revision)
            .params(rows.columns(settings))
            .param("now", now())
            .query(rows::touchpoint)
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

  /** Those that plan and send now, the most important first. */
  public List<Touchpoint> running() {
    return jdbc.sql(
            "select * from touchpoint where workspace_id = ? and state = 'running' order by"
                + " priority, id")
        .param(WorkspaceScope.current())
        .query(rows::touchpoint)
        .list();
  }

  /** When running touchpoints may send; {@code narrowed} makes each window smaller. */
  SendingTimes windows(UnaryOperator<SendingWindow> narrowed) {
    return new SendingTimes(
        running().stream()
            .collect(
                Collectors.toMap(Touchpoint::id, one -> narrowed.apply(one.settings().window()))),
        holidays.closed());
  }

  private void record(String action, long touchpointId, Map<String, ?> details) {
    audit.record(action, "touchpoint", Long.toString(touchpointId), details);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
