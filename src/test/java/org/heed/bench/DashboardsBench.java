package org.heed.bench;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.heed.Heed;
import org.heed.platform.database.WorkspaceScope;
import org.heed.score.facts.FactsForBench;
import org.heed.workspace.Browser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three filters and a split over growing numbers of answers, {@code dashboards.sizes} (default
 * 1,000,000, 10,000,000 and 50,000,000): Heed's own columns, and up to {@code dashboards.compared}
 * answers beside them a narrow table of PostgreSQL with different indexes, and DuckDB. Then the
 * Executive page, a saved board of four views and Explore over HTTP at each size. The server runs
 * in the benchmark's own process.
 */
public class DashboardsBench implements Bench {

  private static final List<Integer> SIZES =
      Stream.of(System.getProperty("dashboards.sizes", "1000000,10000000,50000000").split(",", -1))
          .map(Integer::valueOf)
          .toList();
  private static final int COMPARED = Integer.getInteger("dashboards.compared", 10_000_000);
  private static final int ROUNDS = Integer.getInteger("dashboards.rounds", 40);
  private static final String EMAIL = "bench@heed.test";
  private static final String PASSWORD = "bench-password-1";
  private static final List<String> BOARD =
      List.of(
          "figure=score&split=segment",
          "figure=score&split=region&f.tier=Value+1",
          "figure=score&by=week&f.measure_point=Value+3",
          "figure=answers&split=language&f.product=Value+2");

  private final SyntheticAnswers answers = new SyntheticAnswers();

  @Override
  public String name() {
    return "dashboards";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    try (ConfigurableApplicationContext server = server(context);
        Connection duck =
            DriverManager.getConnection("jdbc:duckdb:" + context.folder().resolve("duck.db"))) {
      BenchCustomers.untilPastIsTakenIn(jdbc, 1);
      FactsForBench facts = new FactsForBench(server);
      OtherStores others = new OtherStores(jdbc, duck);
      Browser browser = new Browser(port(server));
      browser.signIn(EMAIL, PASSWORD);
      new DashboardsFill(jdbc).begin(BOARD);
      int before = 0;
      for (int size : SIZES) {
        context.figure("answers", size, "answers");
        grow(jdbc, facts, size <= COMPARED ? others : null, before, size);
        before = size;
        heed(context, facts);
        pages(context, browser);
        if (size <= COMPARED) {
          others(context, others);
          sizes(context, jdbc);
        }
      }
    }
  }

  private static ConfigurableApplicationContext server(BenchContext context) {
    return new SpringApplicationBuilder(Heed.class)
        .properties(
            "heed.port=0",
            "heed.data=" + context.folder().resolve("server"),
            "heed.database-url=" + context.databaseUrl(),
            "heed.admin-email=" + EMAIL,
            "heed.admin-password=" + PASSWORD)
        .run();
  }

  private static int port(ConfigurableApplicationContext server) {
    return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private void grow(
      JdbcTemplate jdbc, FactsForBench facts, OtherStores others, int before, int size)
      throws SQLException {
    for (int from = before; from < size; from += SyntheticAnswers.BLOCK) {
      int[][] block =
          answers.block(
              from - before, Math.min(SyntheticAnswers.BLOCK, size - from), size - before);
      WorkspaceScope.run(1, () -> facts.seal(block));
      if (others != null) {
        others.add(block);
      }
    }
    new DashboardsFill(jdbc).rollUps(size);
  }

  private static void heed(BenchContext context, FactsForBench facts) throws Exception {
    for (Question question : Question.values()) {
      long began = System.nanoTime();
      WorkspaceScope.call(1, () -> facts.facts().count(question.query(-1)));
      context.figure(
          "heed_" + question + "_first", (System.nanoTime() - began) / 1e6, "ms (from disk)");
      measure(
          context,
          "heed_" + question,
          200,
          round -> WorkspaceScope.call(1, () -> facts.facts().count(question.query(round))));
    }
  }

  private static void others(BenchContext context, OtherStores others) throws Exception {
    for (Question question : Question.values()) {
      measure(context, "duckdb_" + question, 200, round -> others.askDuck(question.sql(round)));
    }
    for (String design : OtherStores.ORDER) {
      others.design(design);
      for (Question question : Question.values()) {
        measure(
            context,
            design + "_" + question,
            200,
            round -> others.askPostgres(question.sql(round)));
      }
    }
  }

  private static void pages(BenchContext context, Browser browser) throws Exception {
    measure(context, "page_executive_90", 100, round -> ok(browser.get("/executive")));
    measure(context, "page_executive_365", 100, round -> ok(browser.get("/executive?days=365")));
    measure(context, "page_board", 100, round -> ok(browser.get("/boards/1")));
    measure(
        context,
        "page_explore",
        200,
        round ->
            ok(
                browser.get(
                    "/explore?figure=score&split=region&f.segment=Value+%d&f.tier=Value+%d&f.language=Value+%d"
                        .formatted(1 + round % 5, 1 + round / 5 % 3, 1 + round / 15 % 10))));
  }

  private static int ok(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
    }
    return answer.body().length();
  }

  private static void sizes(BenchContext context, JdbcTemplate jdbc) throws Exception {
    for (String table : List.of("fact", "fact_column")) {
      Long bytes = jdbc.queryForObject("select pg_table_size(?::regclass)", Long.class, table);
      context.figure("size_" + table, (bytes == null ? 0 : bytes) / 1e6, "MB");
    }
    Long index = jdbc.queryForObject("select pg_relation_size('fact_cover')", Long.class);
    context.figure("size_covering_index", (index == null ? 0 : index) / 1e6, "MB");
    jdbc.execute("drop index fact_cover");
    jdbc.execute("drop index fact_brin");
  }

  private static void measure(BenchContext context, String name, int goal, Asked asked)
      throws Exception {
    double[] milliseconds = new double[ROUNDS];
    for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
      long began = System.nanoTime();
      asked.ask(round + ROUNDS);
      if (round >= 0) {
        milliseconds[round] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    context.figure(name + "_p50", milliseconds[ROUNDS / 2], "ms");
    context.figure(name + "_p95", milliseconds[ROUNDS * 95 / 100], "ms (goal < " + goal + ")");
  }

  private interface Asked {
    Object ask(int round) throws Exception;
  }
}
