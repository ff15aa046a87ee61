package org.heed.bench;

import java.util.List;
import java.util.Map;
import org.heed.workspace.Browser;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Server time of Today and Team in a workspace with {@code today.cases} open cases (default
 * 50,000), of which 300 belong to the person who looks.
 */
public class TodayBench implements Bench {

  private static final int CASES = Integer.getInteger("today.cases", 50_000);
  private static final int MINE = 300;
  private static final String EMAIL = "bench@heed.test";
  private static final String PASSWORD = "bench-password-1";

  @Override
  public String name() {
    return "today";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    Map<String, String> owner = Map.of("HEED_ADMIN_EMAIL", EMAIL, "HEED_ADMIN_PASSWORD", PASSWORD);
    try (BenchServer server = context.startServer(owner)) {
      for (String statement : FILL) {
        jdbc.execute(statement.replace(":cases", CASES + "").replace(":mine", MINE + ""));
      }
      jdbc.execute("vacuum analyze");
      context.figure("open_cases", CASES, "cases");
      Browser browser = new Browser(server.port());
      browser.signIn(EMAIL, PASSWORD);
      for (String page : List.of("/today?owner=mine", "/today?owner=all", "/team")) {
        DashboardBench.measure(context, browser, page);
      }
    }
  }

  private static final List<String> FILL =
      List.of(
          """
          insert into app_user (workspace_id, email, name, role, created_at)
          select 1, 'csm' || n || '@heed.test', 'Person ' || n, 'csm', now()
            from generate_series(1, 60) as n
          """,
          """
          insert into account (workspace_id, name, annual_revenue, currency, renewal_on,
                               created_at, updated_at)
          select 1, 'Account ' || n, n * 1000, 'EUR', current_date + n % 365, now(), now()
            from generate_series(1, :cases) as n
          """,
          """
          insert into contact (workspace_id, account_id, email, name, created_at, updated_at)
          select 1, id, 'c' || id || '@x.test', 'Contact ' || id, now(), now() from account
          """,
          """
          insert into follow_up_case (workspace_id, response_id, contact_id, account_id,
                                      touchpoint_id, owner_id, score, state, opened_at,
                                      opened_on, due_at, previous_score)
          select 1, p.id, p.id, p.account_id, 1,
                 case when p.id <= :mine
                      then (select id from app_user where email = 'bench@heed.test')
                      else (select min(id) from app_user where role = 'csm') + p.id % 60 end,
                 p.id % 7, 'open', now() - interval '1 minute' * (p.id % 7000),
                 (now() - interval '1 minute' * (p.id % 7000))::date,
                 now() + interval '2 days' - interval '1 minute' * (p.id % 7000), p.id % 11
            from contact p
          """);
}
