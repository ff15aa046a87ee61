package org.heed.bench;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heed.workspace.Browser;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Server time of the executive page and of Today over {@code dashboard.answers} answers (default
 * 10,000,000) of two years, six regions and 40,000 accounts.
 */
public class DashboardBench implements Bench {

  private static final int ANSWERS = Integer.getInteger("dashboard.answers", 10_000_000);
  private static final int ACCOUNTS = 40_000;
  private static final int LOADS = 200;
  private static final int EXPORTED = 1_000_000;
  private static final String EMAIL = "bench@heed.test";
  private static final String PASSWORD = "bench-password-1";

  @Override
  public String name() {
    return "dashboard";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    Map<String, String> owner = Map.of("HEED_ADMIN_EMAIL", EMAIL, "HEED_ADMIN_PASSWORD", PASSWORD);
    try (BenchServer server = context.startServer(owner)) {
      BenchCustomers.untilPastIsTakenIn(jdbc, 1);
      fill(jdbc);
      context.figure("answers", ANSWERS, "answers");
      Browser browser = new Browser(server.port());
      browser.signIn(EMAIL, PASSWORD);
      for (String page : List.of("/executive", "/executive?days=365", "/today", "/responses")) {
        measure(context, browser, page);
      }
      export(context, server, browser);
    }
  }

  static void measure(BenchContext context, Browser browser, String page) throws Exception {
    double[] milliseconds = new double[LOADS];
    for (int load = -LOADS / 4; load < LOADS; load++) {
      long began = System.nanoTime();
      HttpResponse<String> answer = browser.get(page);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(page + " answered " + answer.statusCode());
      }
      if (load >= 0) {
        milliseconds[load] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    String name = page.substring(1).replace("?days=", "_").replace("?owner=", "_");
    context.figure(name + "_p50", milliseconds[LOADS / 2], "ms");
    context.figure(name + "_p95", milliseconds[LOADS * 95 / 100], "ms (goal < 100)");
  }

  /** About a million raw answers in each kind of file. */
  private static void export(BenchContext context, BenchServer server, Browser browser)
      throws Exception {
    LocalDate from =
        LocalDate.now(ZoneOffset.UTC).minusDays(Math.min(730, 730L * EXPORTED / ANSWERS));
    context.figure("export_memory_before", server.peakMegabytes(), "MB peak resident");
    for (String kind : List.of("csv", "parquet", "xlsx")) {
      long began = System.nanoTime();
      long bytes = browser.download("/responses.%s?from=%s".formatted(kind, from));
      context.figure("export_" + kind, (System.nanoTime() - began) / 1e9, "s");
      context.figure("export_" + kind + "_size", bytes / 1e6, "MB");
      context.figure("export_" + kind + "_memory", server.peakMegabytes(), "MB peak resident");
    }
  }

  private static void fill(JdbcTemplate jdbc) {
    for (String statement : FILL) {
      jdbc.execute(statement.replace(":answers", ANSWERS + "").replace(":accounts", ACCOUNTS + ""));
    }
    jdbc.execute("vacuum analyze");
  }

  private static final List<String> FILL =
      List.of(
          """
          insert into survey (workspace_id, name, draft, updated_at) values (1, 'Bench', '{}', now())
          """,
          """
          insert into survey_version (workspace_id, survey_id, number, content, published_at)
          select 1, id, 1, '{}', now() from survey
          """,
          """
          insert into touchpoint (workspace_id, name, survey_id, audience, pace, sending_window,
                                  open_days, quiet_days, created_at, updated_at)
          select 1, 'Quarterly relationship', id,
                 '{"segments":[],"tiers":[],"regions":[],"stages":[],"roles":[],"languages":[]}',
                 '{"kind":"drip","perDay":10}',
                 '{"days":["MONDAY"],"from":"09:00","until":"17:00"}', 30, 90, now(), now()
            from survey
          """,
          """
          insert into account (workspace_id, name, owner_id, annual_revenue, currency, region,
                               renewal_on, created_at, updated_at)
          select 1, 'Account ' || n, (select min(id) from app_user), n * 1000, 'EUR',
                 (array['North', 'South', 'East', 'West', 'Centre', 'Islands'])[1 + n % 6],
                 current_date + n % 365, now(), now() from generate_series(1, :accounts) as n
          """,
          """
          insert into contact (workspace_id, account_id, email, name, created_at, updated_at)
          select 1, n % :accounts + 1, 'c' || n || '@x.test', 'Contact ' || n, now(), now()
            from generate_series(1, :accounts * 5) as n
          """,
          """
          insert into response (workspace_id, invitation_id, touchpoint_id, survey_version_id,
                                contact_id, account_id, region, score, comment, answered_at,
                                answered_on, invited_on, updated_at)
          select 1, n, 1, 1, n % (:accounts * 5) + 1, n % :accounts + 1,
                 (array['North', 'South', 'East', 'West', 'Centre', 'Islands'])[1 + n % 6],
                 (array[10, 9, 10, 8, 7, 9, 10, 8, 6, 3, 10, 9, 5])[1 + n % 13],
                 case when n % 3 = 0 then 'The export is slow since spring ' || n % 1000 end,
                 at, at::date, at::date - 1, at
            from (select n, now() - (n::float8 / :answers) * interval '730 days' as at
                    from generate_series(1, :answers) as n) as answer
          """,
          """
          insert into score_day (workspace_id, touchpoint_id, day, region, score, answers)
          select 1, 1, answered_on, region, score, count(*) from response
           group by answered_on, region, score
          """,
          """
          insert into invited_day (workspace_id, touchpoint_id, day, region, sent, answered)
          select 1, 1, answered_on, region, count(*) * 4, count(*) from response
           group by answered_on, region
          """,
          """
          insert into follow_up_case (workspace_id, response_id, contact_id, account_id,
                                      touchpoint_id, region, owner_id, score, state, opened_at,
                                      opened_on, due_at, first_contact_at, closed_at)
          select 1, id, contact_id, account_id, 1, region, (select min(id) from app_user), score,
                 case when id <= 6000 then 'open' else 'closed' end, answered_at, answered_on,
                 answered_at + interval '48 hours',
                 case when id > 6000 then answered_at + interval '20 hours' end,
                 case when id > 6000 then answered_at + interval '30 hours' end
            from response where score <= 6
          """);
}
