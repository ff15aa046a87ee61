package org.heed;

import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.survey.SurveyTemplates;
import org.heed.survey.Surveys;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts asked customers into a workspace without planning or sending anything. */
@TestComponent
public class AskedCustomers {

  private final JdbcClient jdbc;
  private final Surveys surveys;

  AskedCustomers(JdbcClient jdbc, Surveys surveys) {
    this.jdbc = jdbc;
    this.surveys = surveys;
  }

  /**
   * A touchpoint that plans nothing any more, with a published relationship survey; returns its id.
   */
  public long touchpoint(long workspaceId) {
    return WorkspaceScope.call(
        workspaceId,
        () -> {
          long survey = surveys.create("Relationship", SurveyTemplates.relationship("Acme"));
          long version = surveys.publish(survey).id();
          return jdbc.sql(
                  """
                  insert into touchpoint (workspace_id, name, survey_id, survey_version_id, state,
                                          audience, pace, sending_window, open_days, quiet_days,
                                          created_at, updated_at)
                  values (?, 'Quarterly relationship', ?, ?, 'finished', '{}', '{}', '{}', 30, 90,
                          now(), now())
                  returning id
                  """)
              .params(workspaceId, survey, version)
              .query(Long.class)
              .single();
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
