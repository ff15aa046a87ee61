package org.heed.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.program.settings.Sampling;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A workspace of accounts of ten contacts each. Of every twenty contacts one each is opted out,
 * bounced, of an account that left, or asked a month ago.
 */
record PlanCustomers(JdbcTemplate jdbc, long workspaceId, int contacts) {

  private static final double SAMPLED = 0.6;

  private static final List<String> FILL =
      List.of(
          """
          insert into account (workspace_id, name, region, churned_on, created_at, updated_at)
          select :workspace, 'Account ' || n, (array['EMEA', 'APAC', 'AMER'])[1 + n % 3],
                 case when n % 20 = 0 then current_date - 10 end, now(), now()
            from generate_series(1, :n / 10) as n
          """,
          """
          insert into contact (workspace_id, account_id, email, name, time_zone, account_role,
                               opted_out_at, bounced_at, created_at, updated_at)
          select :workspace, a.first + n / 10, 'person' || n || '@bench.test', 'Person ' || n,
                 (array['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo'])[1 + n % 4],
                 (array['sponsor', 'decision_maker', 'user', 'user', 'user'])[1 + n % 5],
                 case when n % 20 = 1 then now() end, case when n % 20 = 2 then now() end,
                 now(), now()
            from generate_series(0, :n - 1) as n,
                 (select min(id) as first from account where workspace_id = :workspace) as a
          """,
          """
          insert into last_touch
          select workspace_id, id, current_date - case when id % 20 = 7 then 30 else 120 end
            from contact where workspace_id = :workspace and id % 4 = 3
          """,
          """
          insert into survey (workspace_id, name, draft, updated_at)
          values (:workspace, 'Bench', '{"kind": "RNPS"}', now())
          """,
          """
          insert into survey_version (workspace_id, survey_id, number, content, published_at)
          select :workspace, id, 1, '{}', now() from survey where workspace_id = :workspace
          """);

  /**
   * One open ticket in thirty, and a year in which half of the contacts were asked twice; by a
   * touchpoint that pauses, so that nothing else works on these invitations meanwhile.
   */
  private static final List<String> PAST =
      List.of(
          """
          insert into support_ticket (workspace_id, source, external_id, contact_id, opened_at,
                                      reported_at)
          select :workspace, 'desk', id, id, now(), now()
            from contact where workspace_id = :workspace and id % 30 = 9
          """,
          """
          insert into invitation (workspace_id, touchpoint_id, survey_version_id, contact_id,
            account_id, region, state, due_at, planned_at)
          select :workspace, :touchpoint, :version, id, account_id, '', 'planned', asked, asked
            from (select id, account_id, now() - (50 + 170 * turn + id % 100) * interval '1 day'
                           as asked
                    from contact, generate_series(0, 1) as turn
                   where workspace_id = :workspace and id % 2 = 0) as past
           order by past.asked
          """,
          """
          insert into last_touch
          select workspace_id, contact_id, max(due_at::date) from invitation
           where workspace_id = :workspace group by 1, 2
          on conflict (workspace_id, contact_id) do update
             set touched_on = greatest(last_touch.touched_on, excluded.touched_on)
          """);

  @SuppressWarnings("InlineFormatString") // Too long to stand inside a method.
  private static final String RULES =
      """
      {"clocks": [{"scope": "CONTACT", "most": 2, "days": 180},
                  {"scope": "KIND", "most": 1, "days": 60},
                  {"scope": "TOUCHPOINT", "most": 1, "days": 300},
                  {"scope": "ACCOUNT", "most": 5, "days": 60}],
       "exclusions": {"openTicket": true, "churnedDays": 90, "withoutConsent": false,
                      "newerThanDays": 0},
       "coverage": [{"role": "SPONSOR", "least": 1, "most": 2},
                    {"role": "USER", "least": 2, "most": 5}],
       "sampling": {"marginOfError": 1, "responseRate": %d, "stratum": "REGION", "seed": 7}}
      """;

  static PlanCustomers create(JdbcTemplate jdbc, int contacts) {
    long workspace =
        BenchCustomers.number(
            jdbc,
            "insert into workspace (name, time_zone, created_at) values ('Bench', 'UTC', now())"
                + " returning workspace_id");
    PlanCustomers made = new PlanCustomers(jdbc, workspace, contacts);
    FILL.forEach(made::run);
    made.settle("account", "contact", "last_touch");
    return made;
  }

  /** A wave with the usual exclusions and quiet days; started. */
  long plainWave() {
    return wave("running", 90, "{}");
  }

  /** Tickets and invitations of the past that the clocks have to count. */
  void askBefore() {
    long touchpoint = wave("paused", 0, "{}");
    long version =
        BenchCustomers.number(
            jdbc, "select id from survey_version where workspace_id = ?", workspaceId);
    PAST.forEach(
        statement ->
            run(
                statement
                    .replace(":touchpoint", touchpoint + "")
                    .replace(":version", version + "")));
    settle("support_ticket", "invitation", "last_touch");
  }

  /** A wave with four clocks, role coverage, open tickets and a stratified sample; started. */
  long strictWave() {
    return wave("running", 30, RULES.formatted(responseRate()));
  }

  /** The rate at which the sample is about the same share of fewer and of more contacts. */
  private int responseRate() {
    long askable = Math.round(contacts * 0.8);
    return IntStream.rangeClosed(1, 100)
        .boxed()
        .min(
            Comparator.comparingDouble(
                rate ->
                    Math.abs(
                        new Sampling(1, rate, null, 7).invitations(askable) / (double) askable
                            - SAMPLED)))
        .orElseThrow();
  }

  /** Opens on the days of the week that are not today, so that no mail leaves meanwhile. */
  private long wave(String state, int quietDays, String rules) {
    return BenchCustomers.number(
        jdbc,
        """
        insert into touchpoint (workspace_id, name, survey_id, survey_version_id, state, audience,
          pace, sending_window, open_days, quiet_days, rules, created_at, updated_at)
        select workspace_id, 'Wave', survey_id, id, ?,
          '{"segments":[],"tiers":[],"regions":[],"stages":[],"roles":[],"languages":[]}',
          jsonb_build_object('kind', 'wave', 'startOn', current_date, 'spreadDays', 20),
          jsonb_build_object('from', '09:00', 'until', '17:00', 'days',
            (select jsonb_agg(trim(to_char(current_date + n, 'DAY'))) from generate_series(2, 5) as n)),
          30, ?, ?::jsonb, now(), now()
          from survey_version where workspace_id = ? returning id
        """,
        state,
        quietDays,
        rules,
        workspaceId);
  }

  private void run(String statement) {
    jdbc.update(statement.replace(":workspace", workspaceId + "").replace(":n", contacts + ""));
  }

  private void settle(String... tables) {
    List.of(tables).forEach(table -> jdbc.execute("vacuum analyze " + table));
  }
}
