package org.heed.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Time until {@code escalate.cases} (default 10,000) deadlines that pass at the same moment have
 * been told to the leads of the cases' owners, by two nodes.
 */
public class EscalateBench implements Bench {

  private static final int CASES = Integer.getInteger("escalate.cases", 10_000);
  private static final int OWNERS = 50;

  @Override
  public String name() {
    return "escalate";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    try (SmtpSink sink = new SmtpSink(subject -> {});
        BenchServer first = context.startServer(Map.of("HEED_SMTP_URL", sink.url()));
        BenchServer second = context.startServer(Map.of("HEED_SMTP_URL", sink.url()))) {
      JdbcTemplate jdbc = new JdbcTemplate(context.database());
      BenchCustomers customers = BenchCustomers.create(jdbc);
      people(jdbc, customers.workspaceId());
      long began = System.nanoTime();
      breach(jdbc, customers);
      long told = await(jdbc, customers.workspaceId());
      double seconds = (System.nanoTime() - began) / 1e9;
      context.figure("nodes", first.processId() == second.processId() ? 1 : 2, "nodes");
      context.figure("breaches", CASES, "cases");
      context.figure("told", (double) told, "cases, each once");
      context.figure("seconds", seconds, "s (goal < 60)");
    }
  }

  private static void people(JdbcTemplate jdbc, long workspaceId) {
    jdbc.update(
        """
        insert into app_user (workspace_id, email, name, role, created_at)
        select ?, 'lead' || n || '@bench.test', 'Lead ' || n, 'team_lead', now()
          from generate_series(1, 5) n
        """,
        workspaceId);
    jdbc.update(
        """
        insert into app_user (workspace_id, email, name, role, lead_id, created_at)
        select w.id, 'csm' || n || '@bench.test', 'CSM ' || n, 'csm', l.id, now()
          from (select ?::bigint as id) w, generate_series(1, ?) n
          join lateral (select id from app_user where role = 'team_lead' and workspace_id = ?
                         order by id offset n %% 5 limit 1) l on true
        """
            .replace("%%", "%"),
        workspaceId,
        OWNERS,
        workspaceId);
  }

  private static void breach(JdbcTemplate jdbc, BenchCustomers customers) {
    jdbc.update(
        """
        insert into follow_up_case (workspace_id, response_id, touchpoint_id, owner_id, score,
          state, opened_at, opened_on, due_at)
        select ?, n, ?, (select min(id) from app_user where workspace_id = ? and role = 'csm')
                        + n % ?, 3, 'open', now() - interval '2 days', current_date, now()
          from generate_series(1, ?) n
        """,
        customers.workspaceId(), customers.touchpointId(), customers.workspaceId(), OWNERS, CASES);
  }

  private static long await(JdbcTemplate jdbc, long workspaceId) throws InterruptedException {
    long told = 0;
    for (int wait = 0; wait < 1200 && told < CASES; wait++) {
      TimeUnit.MILLISECONDS.sleep(100);
      told =
          BenchCustomers.number(
              jdbc,
              """
              select count(*) from escalation
               where workspace_id = ? and level = 1 and told_id is not null
              """,
              workspaceId);
    }
    return told;
  }
}
