package org.heed;

import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Reach;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts asked customers into a workspace without planning or sending anything. */
@TestComponent
public class AskedCustomers {

  private final JdbcClient jdbc;
  private final Touchpoints touchpoints;

  AskedCustomers(JdbcClient jdbc, Touchpoints touchpoints) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
  }

  /** A touchpoint that is not started, with a published relationship survey; returns its id. */
  public long touchpoint(long workspaceId) {
    return touchpoint(workspaceId, SurveyTemplates.relationship("Acme"));
  }

  /** A touchpoint that is not started, with this survey published; returns its id. */
  public long touchpoint(long workspaceId, SurveyContent survey) {
    return touchpoint(workspaceId, survey, Reach.BY_MAIL);
  }

  /** A relationship survey with another channel, protection or anonymity. */
  public long touchpoint(long workspaceId, Reach reach) {
    return touchpoint(workspaceId, SurveyTemplates.relationship("Acme"), reach);
  }

  /** Any survey with any channel, protection or anonymity. */
  public long touchpoint(long workspaceId, SurveyContent survey, Reach reach) {
    return WorkspaceScope.call(
        workspaceId,
        () -> {
          TouchpointSettings settings =
              new TouchpointSettings(
                  "Quarterly relationship",
                  Audience.EVERYBODY,
                  new Pace.Drip(1),
                  SendingWindow.OFFICE_HOURS,
                  null,
                  30,
                  90);
          long id = touchpoints.create(settings.over(reach), survey).id();
          touchpoints.publish(id);
          return id;
        });
  }

  /** An account in a region; returns its id. */
  public long account(long workspaceId, String region) {
    return WorkspaceScope.call(
        workspaceId,
        () ->
            jdbc.sql(
                    """
                    insert into account (workspace_id, name, region, created_at, updated_at)
                    values (?, 'Account ' || gen_random_uuid(), ?, now(), now()) returning id
                    """)
                .params(workspaceId, region)
                .query(Long.class)
                .single());
  }

  /** An account of a segment; returns its id. */
  public long account(long workspaceId, String region, String segment) {
    long id = account(workspaceId, region);
    belong(workspaceId, id, segment);
    return id;
  }

  /** Puts an account into another segment. */
  public void belong(long workspaceId, long accountId, String segment) {
    WorkspaceScope.run(
        workspaceId,
        () ->
            jdbc.sql("update account set segment = ? where workspace_id = ? and id = ?")
                .params(segment, workspaceId, accountId)
                .update());
  }

  /** An invitation sent an hour ago to a new contact of the account; returns its id. */
  public long invitation(long workspaceId, long touchpointId, long accountId) {
    return invitation(workspaceId, touchpointId, accountId, "sent", "30 days");
  }

  /**
   * An invitation to a new contact of the account, in any state.
   *
   * @param closesIn a PostgreSQL interval from now, such as {@code -1 day}
   */
  public long invitation(
      long workspaceId, long touchpointId, long accountId, String state, String closesIn) {
    return WorkspaceScope.call(
        workspaceId,
        () ->
            jdbc.sql(
                    """
                    with person as (
                      insert into contact (workspace_id, account_id, email, name,
                                           created_at, updated_at)
                      values (?, ?, ?, 'Ada Customer', now(), now()) returning id
                    )
                    insert into invitation (workspace_id, touchpoint_id, survey_version_id,
                                            contact_id, account_id, region, state, due_at,
                                            sent_at, sent_on, closes_at, planned_at)
                    select ?, t.id, t.survey_version_id, person.id, a.id, a.region, ?, now(),
                           now() - interval '1 hour', ?, now() + ?::interval, now()
                      from person, touchpoint t, account a
                     where t.workspace_id = ? and t.id = ? and a.workspace_id = ? and a.id = ?
                    returning id
                    """)
                .params(workspaceId, accountId, TestWorkspaces.address("customer"))
                .params(workspaceId, state, LocalDate.of(2026, 11, 1), closesIn)
                .params(workspaceId, touchpointId, workspaceId, accountId)
                .query(Long.class)
                .single());
  }
}
