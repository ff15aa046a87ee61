package org.heed.bench;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A wave over {@code plan.contacts} contacts (default 1,000,000) of whom a fifth is excluded for
 * mixed reasons, planned by a running server, against one bare {@code INSERT … SELECT} of the same
 * invitations.
 */
public class PlanBench implements Bench {

  private static final int CONTACTS = Integer.getInteger("plan.contacts", 1_000_000);

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (BenchServer server = context.startServer(Map.of())) {
      long workspace = fill(jdbc);
      double planned = plan(jdbc, workspace);
      double bare = bare(jdbc);
      context.figure("contacts", CONTACTS, "contacts");
      context.figure("invited", count(jdbc, "invitation"), "invitations");
      context.figure("suppressed", count(jdbc, "suppression"), "contacts");
      context.figure("wave", planned, "s (goal < 30 for 1,000,000)");
      context.figure("bare_insert_select", bare, "s");
      context.figure("ratio", planned / bare, "times the bare insert (goal <= 2.5)");
    }
  }

  /**
   * Accounts of ten contacts; of every twenty contacts one each is opted out, bounced, of a churned
   * account, or recently surveyed.
   */
  private static long fill(JdbcTemplate jdbc) {
    Long workspace =
        jdbc.queryForObject(
            "insert into workspace (name, time_zone, created_at) values ('Bench', 'UTC', now())"
                + " returning workspace_id",
            Long.class);
    for (String statement : FILL) {
      jdbc.update(statement.replace(":workspace", workspace + "").replace(":n", CONTACTS + ""));
    }
    List.of("account", "contact", "last_touch")
        .forEach(table -> jdbc.execute("vacuum analyze " + table));
    return workspace;
  }

  private static final List<String> FILL =
      List.of(
          """
          insert into account (workspace_id, name, region, churned_on, created_at, updated_at)
          select :workspace, 'Account ' || n, (array['EMEA', 'APAC', 'AMER'])[1 + n % 3],
                 case when n % 20 = 0 then current_date - 10 end, now(), now()
            from generate_series(1, :n / 10) as n
          """,
          """
          insert into contact (workspace_id, account_id, email, name, time_zone, opted_out_at,
                               bounced_at, created_at, updated_at)
          select :workspace, a.first + n / 10, 'person' || n || '@bench.test', 'Person ' || n,
                 (array['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo'])[1 + n % 4],
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
          values (:workspace, 'Bench', '{}', now())
          """,
          """
          insert into survey_version (workspace_id, survey_id, number, content, published_at)
          select :workspace, id, 1, '{}', now() from survey where workspace_id = :workspace
          """);

  private static double plan(JdbcTemplate jdbc, long workspace) throws InterruptedException {
    jdbc.update(
        """
        insert into touchpoint (workspace_id, name, survey_id, survey_version_id, state, audience,
          pace, sending_window, open_days, quiet_days, created_at, updated_at)
        select workspace_id, 'Wave', survey_id, id, 'running',
          '{"segments":[],"tiers":[],"regions":[],"stages":[],"roles":[],"languages":[]}',
          jsonb_build_object('kind', 'wave', 'startOn', current_date, 'spreadDays', 20),
          '{"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"from":"09:00","until":"17:00"}',
          30, 90, now(), now()
          from survey_version where workspace_id = ?
        """,
        workspace);
    String seconds =
        """
        select extract(epoch from finished_at - started_at)::float8
          from planning_run where state = 'done'
        """;
    while (true) {
      List<Double> done = jdbc.queryForList(seconds, Double.class);
      if (!done.isEmpty()) {
        return done.getFirst();
      }
      Thread.sleep(200);
    }
  }

  private static double bare(JdbcTemplate jdbc) {
    jdbc.execute("create table bare (like invitation including all)");
    long began = System.nanoTime();
    jdbc.update("insert into bare overriding system value select * from invitation");
    return (System.nanoTime() - began) / 1e9;
  }

  private static double count(JdbcTemplate jdbc, String table) {
    Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }
}
