package org.heed.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts and touchpoints for tests of the program, in the workspace in scope. */
public final class ProgramFixture {

  private final JdbcClient jdbc;
  private final Touchpoints touchpoints;

  /** Works with the application's own beans. */
  public ProgramFixture(JdbcClient jdbc, Touchpoints touchpoints) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
  }

  /** Contacts without an account, in UTC; returns the first one's id. */
  public long contacts(int count) {
    return jdbc.sql(
            """
            with made as (
              insert into contact (workspace_id, email, name, created_at, updated_at)
              select ?, 'person' || n || '@customer.test', 'Person ' || n, now(), now()
                from generate_series(1, ?) as n returning id)
            select min(id) from made
            """)
        .params(WorkspaceScope.current(), count)
        .query(Long.class)
        .single();
  }

  /** One contact in this zone. */
  public long contactIn(String zone) {
    return jdbc.sql(
            """
            insert into contact (workspace_id, email, name, time_zone, created_at, updated_at)
            values (?, gen_random_uuid() || '@customer.test', 'Somebody', ?, now(), now())
            returning id
            """)
        .params(WorkspaceScope.current(), zone)
        .query(Long.class)
        .single();
  }

  /** An account in this region, churned on the day given, and a contact of it; its id. */
  public long contactOfAccount(String region, @Nullable LocalDate churnedOn) {
    return jdbc.sql(
            """
            with made as (
              insert into account (workspace_id, name, region, churned_on, created_at, updated_at)
              values (:workspace, 'Acme', :region, :churned::date, now(), now()) returning id)
            insert into contact (workspace_id, account_id, email, name, created_at, updated_at)
            select :workspace, id, gen_random_uuid() || '@customer.test', 'Anna', now(), now()
              from made returning id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("region", region)
        .param("churned", churnedOn)
        .query(Long.class)
        .single();
  }

  /** Settings for everybody, every day from nine to five, quiet for 90 days. */
  public static TouchpointSettings settings(Pace pace) {
    return new TouchpointSettings(
        "Quarterly relationship", Audience.EVERYBODY, pace, everyDay(), 5, 30, 90);
  }

  /** A window that opens every day from nine to five. */
  public static SendingWindow everyDay() {
    return new SendingWindow(
        EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0));
  }

  /** A published touchpoint that runs, without the job that would plan it by itself. */
  public Touchpoint running(TouchpointSettings settings) {
    return running(settings, SurveyTemplates.relationship("Acme"));
  }

  /** The same with a survey of its own. */
  public Touchpoint running(TouchpointSettings settings, SurveyContent survey) {
    Touchpoint created = touchpoints.create(settings, survey);
    touchpoints.publish(created.id());
    jdbc.sql("update touchpoint set state = 'running' where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), created.id())
        .update();
    return touchpoints.find(created.id());
  }

  /** A wave that starts on this day, once. */
  public static Pace wave(LocalDate startOn, int spreadDays) {
    return new Pace.Wave(startOn, spreadDays, null);
  }

  /** Counts rows of a query whose only parameter is the workspace. */
  public long count(String fromWhere) {
    return jdbc.sql("select count(*) " + fromWhere)
        .param(WorkspaceScope.current())
        .query(Long.class)
        .single();
  }

  /** The reasons stored for this contact. */
  public List<String> reasons(long contactId) {
    return jdbc.sql("select reason from suppression where workspace_id = ? and contact_id = ?")
        .params(WorkspaceScope.current(), contactId)
        .query(String.class)
        .list();
  }
}
