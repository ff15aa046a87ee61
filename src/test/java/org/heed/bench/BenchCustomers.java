package org.heed.bench;

import org.heed.platform.text.SignedToken;
import org.heed.survey.SurveyTemplates;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A workspace with one touchpoint and many invited customers, for benchmarks of mail and answers.
 */
record BenchCustomers(JdbcTemplate jdbc, long workspaceId, long touchpointId, long versionId) {

  /** Creates the workspace and its touchpoint; the server must have made the tables before. */
  static BenchCustomers create(JdbcTemplate jdbc) {
    long workspace =
        number(
            jdbc,
            """
            insert into workspace (name, time_zone, settings, created_at)
            values ('Bench', 'UTC', '{"mailsPerHour": 10000000}', now()) returning workspace_id
            """);
    String content =
        JsonMapper.builder().build().writeValueAsString(SurveyTemplates.relationship("Bench"));
    long survey =
        number(
            jdbc,
            """
            insert into survey (workspace_id, name, draft, updated_at)
            values (?, 'Bench', ?::jsonb, now()) returning id
            """,
            workspace,
            content);
    long version =
        number(
            jdbc,
            """
            insert into survey_version (workspace_id, survey_id, number, content, published_at)
            values (?, ?, 1, ?::jsonb, now()) returning id
            """,
            workspace,
            survey,
            content);
    return new BenchCustomers(
        jdbc, workspace, touchpoint(jdbc, workspace, survey, version), version);
  }

  private static long touchpoint(JdbcTemplate jdbc, long workspace, long survey, long version) {
    return number(
        jdbc,
        """
        insert into touchpoint (workspace_id, name, survey_id, survey_version_id, state, audience,
          pace, sending_window, reminder_after_days, open_days, quiet_days, created_at, updated_at)
        values (?, 'Bench', ?, ?, 'paused',
          '{"segments":[],"tiers":[],"regions":[],"stages":[],"roles":[],"languages":[]}',
          '{"kind":"drip","perDay":1}',
          '{"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],
            "from":"00:00","until":"23:59:59"}', 5, 30, 90, now(), now()) returning id
        """,
        workspace,
        survey,
        version);
  }

  /**
   * Waits until a running server has looked through the past of this workspace, which it does once.
   * What comes after is taken in event by event, as in a workspace of a year.
   */
  static void untilPastIsTakenIn(JdbcTemplate jdbc, long workspaceId) throws InterruptedException {
    while (number(jdbc, "select count(*) from snapshot_backlog where workspace_id = ?", workspaceId)
        < 2) {
      Thread.sleep(100);
    }
  }

  /**
   * Contacts named {@code Bench n}, ten to an account, each with an invitation.
   *
   * @param state {@code planned}, due now, or {@code sent}, open for answers
   */
  void invite(int count, String state, long ownerId) {
    jdbc.update(
        """
        insert into account (workspace_id, name, owner_id, region, created_at, updated_at)
        select ?, 'Account ' || n, nullif(?::bigint, 0), 'EMEA', now(), now()
          from generate_series(0, ?) as n
        """,
        workspaceId,
        ownerId,
        count / 10);
    jdbc.update(
        """
        insert into contact (workspace_id, account_id, email, name, created_at, updated_at)
        select ?, a.first + n / 10, 'person' || n || '@bench.test', 'Bench ' || n, now(), now()
          from generate_series(0, ? - 1) as n,
               (select min(id) as first from account where workspace_id = ?) as a
        """,
        workspaceId,
        count,
        workspaceId);
    jdbc.update(
        """
        insert into invitation (workspace_id, touchpoint_id, survey_version_id, contact_id,
          account_id, region, state, due_at, sent_at, sent_on, closes_at, planned_at)
        select ?, ?, ?, id, account_id, 'EMEA', ?, now(),
               case when ? = 'sent' then now() - interval '1 hour' end,
               case when ? = 'sent' then current_date end,
               case when ? = 'sent' then now() + interval '30 days' end, now()
          from contact where workspace_id = ? order by id
        """,
        workspaceId,
        touchpointId,
        versionId,
        state,
        state,
        state,
        state,
        workspaceId);
    jdbc.execute("analyze contact");
    jdbc.execute("analyze invitation");
  }

  /** Adds the person who owns the accounts and is told of their answers. */
  long owner() {
    return number(
        jdbc,
        """
        insert into app_user (workspace_id, email, name, role, password_hash, created_at)
        values (?, ?, 'Owner', 'csm', 'none', now()) returning id
        """,
        workspaceId,
        "owner" + workspaceId + "@bench.test");
  }

  /** Lets the server send. */
  void run() {
    jdbc.update("update touchpoint set state = 'running' where id = ?", touchpointId);
  }

  /** The instance's signer of links. */
  SignedToken tokens() {
    return new SignedToken(
        jdbc.queryForObject(
            "select secret from instance_secret where name = 'links'", byte[].class));
  }

  static long number(JdbcTemplate jdbc, String sql, Object... parameters) {
    Long number = jdbc.queryForObject(sql, Long.class, parameters);
    return number == null ? 0 : number;
  }
}
