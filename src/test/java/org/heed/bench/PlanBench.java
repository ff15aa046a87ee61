package org.heed.bench;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Waves that a running server plans, each against one bare {@code INSERT … SELECT} of the same
 * invitations: over {@code plan.contacts} contacts (default 1,000,000) of whom a fifth is excluded
 * for mixed reasons, then with every rule on over {@code plan.fewer} contacts (default 100,000) and
 * {@code plan.contacts}.
 */
public class PlanBench implements Bench {

  private static final int CONTACTS = Integer.getInteger("plan.contacts", 1_000_000);
  private static final int FEWER = Integer.getInteger("plan.fewer", 100_000);

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (BenchServer server = context.startServer(Map.of())) {
      PlanCustomers plain = PlanCustomers.create(jdbc, CONTACTS);
      figures(context, jdbc, "plain", plain, plain.plainWave(), "s (goal < 30 for 1,000,000)");
      double fewer = 0;
      for (int contacts : List.of(FEWER, CONTACTS)) {
        PlanCustomers asked = PlanCustomers.create(jdbc, contacts);
        asked.askBefore();
        String name = "rules_" + contacts;
        double seconds =
            figures(context, jdbc, name, asked, asked.strictWave(), "s (goal < 60 for 1,000,000)");
        fewer = contacts == FEWER ? seconds : fewer;
        if (contacts > FEWER) {
          double growth = seconds / fewer / ((double) contacts / FEWER);
          context.figure("growth", growth, "times the cost per contact (linear: 1)");
        }
      }
    }
  }

  private static double figures(
      BenchContext context,
      JdbcTemplate jdbc,
      String name,
      PlanCustomers customers,
      long touchpoint,
      String goal)
      throws Exception {
    double planned = planned(jdbc, touchpoint);
    double bare = bare(jdbc, touchpoint);
    context.figure(name + ".contacts", customers.contacts(), "contacts");
    context.figure(name + ".invited", invited(jdbc, touchpoint), "invitations");
    for (Map<String, Object> reason : reasons(jdbc, touchpoint)) {
      double count = ((Number) reason.get("n")).doubleValue();
      context.figure(name + "." + reason.get("reason"), count, "contacts");
    }
    context.figure(name + ".wave", planned, goal);
    context.figure(name + ".bare_insert_select", bare, "s");
    context.figure(name + ".ratio", planned / bare, "times the bare insert (goal <= 2.5)");
    return planned;
  }

  private static double planned(JdbcTemplate jdbc, long touchpoint) throws InterruptedException {
    String seconds =
        """
        select extract(epoch from finished_at - started_at)::float8
          from planning_run where touchpoint_id = ? and state = 'done'
        """;
    while (true) {
      List<Double> done = jdbc.queryForList(seconds, Double.class, touchpoint);
      if (!done.isEmpty()) {
        jdbc.update("update touchpoint set state = 'paused' where id = ?", touchpoint);
        return done.getFirst();
      }
      Thread.sleep(200);
    }
  }

  private static double bare(JdbcTemplate jdbc, long touchpoint) {
    jdbc.execute("drop table if exists bare");
    jdbc.execute("create table bare (like invitation including all)");
    long began = System.nanoTime();
    jdbc.update(
        "insert into bare overriding system value select * from invitation where touchpoint_id = ?",
        touchpoint);
    return (System.nanoTime() - began) / 1e9;
  }

  private static double invited(JdbcTemplate jdbc, long touchpoint) {
    return BenchCustomers.number(
        jdbc, "select count(*) from invitation where touchpoint_id = ?", touchpoint);
  }

  private static List<Map<String, Object>> reasons(JdbcTemplate jdbc, long touchpoint) {
    return jdbc.queryForList(
        """
        select s.reason, count(*) as n from suppression s
          join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
         where r.touchpoint_id = ? group by 1 order by 1
        """,
        touchpoint);
  }
}
