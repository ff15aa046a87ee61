package org.heed.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.flywaydb.core.Flyway;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.heed.score.facts.Counted;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.FactsForBench;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three filters and a split over {@code dashboards.answers} answers (default 200,000) of three
 * years with nine attributes, 200 measure points among them: Heed's own columns, a narrow table of
 * PostgreSQL with different indexes, and a table of DuckDB. No query is asked twice, except where
 * the figure says so.
 */
public class DashboardsBench implements Bench {

  private static final int ANSWERS = Integer.getInteger("dashboards.answers", 200_000);
  private static final int ROUNDS = Integer.getInteger("dashboards.rounds", 40);
  private static final int BLOCK = 16_384;
  private static final int DAYS = 1_096;
  private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);

  /** Attribute number, name and number of values; 6 to 16 as Heed numbers them. */
  private static final List<Part> PARTS =
      List.of(
          new Part(6, "touchpoint", 12),
          new Part(8, "segment", 5),
          new Part(9, "tier", 3),
          new Part(10, "owner", 60),
          new Part(11, "region", 6),
          new Part(12, "point", 200),
          new Part(13, "product", 8),
          new Part(14, "language", 10),
          new Part(15, "channel", 5));

  @Override
  public String name() {
    return "dashboards";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(context.database());
    Flyway.configure()
        .dataSource(context.database())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    jdbc.execute("insert into workspace (name, created_at) values ('Bench', now())");
    try (FactsForBench facts = new FactsForBench(context.database());
        Connection duck =
            DriverManager.getConnection("jdbc:duckdb:" + context.folder().resolve("duck.db"))) {
      long began = System.nanoTime();
      WorkspaceScope.run(1, () -> fill(jdbc, facts, duck));
      context.figure("filled", (System.nanoTime() - began) / 1e9, "s");
      context.figure("answers", ANSWERS, "answers");
      heed(context, facts);
      duck(context, duck);
      postgres(context, jdbc);
      sizes(context, jdbc);
    }
  }

  private static void fill(JdbcTemplate jdbc, FactsForBench facts, Connection duck) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    String columns =
        PARTS.stream().map(part -> part.name() + " smallint").collect(Collectors.joining(", "));
    String table = "create table fact (day smallint, score smallint, " + columns + ")";
    jdbc.execute(table);
    for (Part part : PARTS) {
      jdbc.update(
          "insert into snapshot_code select 1, ?, n, 'Value ' || n from generate_series(1, ?) as n",
          part.attribute(),
          part.values());
    }
    try {
      duck.createStatement().execute("set threads = 2");
      duck.createStatement().execute(table);
      for (int from = 0; from < ANSWERS; from += BLOCK) {
        int[][] block = block(random, from, Math.min(BLOCK, ANSWERS - from));
        facts.seal(block);
        duck(duck, block);
        narrow(jdbc, block);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    jdbc.execute("vacuum analyze");
  }

  private static int[][] block(RandomGenerator random, int from, int rows) {
    int[][] columns = new int[21][rows];
    for (int row = 0; row < rows; row++) {
      columns[1][row] =
          Math.toIntExact(FIRST.toEpochDay() - 10_957 + (long) (from + row) * DAYS / ANSWERS);
      columns[2][row] = 1;
      columns[3][row] = 1 + Math.max(random.nextInt(11), random.nextInt(11));
      for (Part part : PARTS) {
        // Small codes are more frequent, as real segments and stores are not of one size.
        columns[part.attribute()][row] =
            1 + (int) (part.values() * random.nextDouble() * random.nextDouble());
      }
    }
    return columns;
  }

  private static void duck(Connection duck, int[]... block) throws SQLException {
    try (DuckDBAppender appender =
        duck.unwrap(DuckDBConnection.class).createAppender("main", "fact")) {
      for (int row = 0; row < block[1].length; row++) {
        appender.beginRow();
        appender.append((short) block[1][row]);
        appender.append((short) (block[3][row] - 1));
        for (Part part : PARTS) {
          appender.append((short) block[part.attribute()][row]);
        }
        appender.endRow();
      }
    }
  }

  private static void narrow(JdbcTemplate jdbc, int[]... block) {
    String columns = PARTS.stream().map(Part::name).collect(Collectors.joining(", "));
    String places = PARTS.stream().map(part -> ", ?::smallint[]").collect(Collectors.joining());
    Object[] arrays = new Object[PARTS.size() + 2];
    arrays[0] = shorts(block[1], 0);
    arrays[1] = shorts(block[3], 1);
    for (int i = 0; i < PARTS.size(); i++) {
      arrays[i + 2] = shorts(block[PARTS.get(i).attribute()], 0);
    }
    jdbc.update(
        "insert into fact (day, score, %s) select * from unnest(?::smallint[], ?::smallint[]%s)"
            .formatted(columns, places),
        arrays);
  }

  private static Short[] shorts(int[] values, int less) {
    return Arrays.stream(values).mapToObj(value -> (short) (value - less)).toArray(Short[]::new);
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
          round -> WorkspaceScope.call(1, () -> facts.facts().count(question.query(round))));
    }
    measure(
        context,
        "heed_saved_view",
        round -> WorkspaceScope.call(1, () -> facts.facts().count(Question.PLACES.query(7))));
  }

  private static void duck(BenchContext context, Connection duck) throws Exception {
    for (Question question : Question.values()) {
      measure(
          context,
          "duckdb_" + question,
          round -> {
            try (var rows = duck.createStatement().executeQuery(question.sql(round))) {
              int count = 0;
              while (rows.next()) {
                count++;
              }
              return count;
            }
          });
    }
  }

  private static void postgres(BenchContext context, JdbcTemplate jdbc) throws Exception {
    String all = PARTS.stream().map(Part::name).collect(Collectors.joining(", "));
    Map<String, String> designs =
        Map.of(
            "pg_heap", "select 1",
            "pg_brin", "create index fact_brin on fact using brin (day)",
            "pg_covering",
                "create index fact_cover on fact (segment, tier, language, product, day) include (score, %s)"
                    .formatted(
                        all.replace("segment, tier, ", "").replace("product, language, ", "")));
    for (String design : List.of("pg_heap", "pg_brin", "pg_covering")) {
      jdbc.execute(designs.getOrDefault(design, ""));
      jdbc.execute("vacuum analyze fact");
      for (Question question : Question.values()) {
        measure(
            context,
            design + "_" + question,
            round -> jdbc.queryForList(question.sql(round)).size());
      }
    }
  }

  private static void sizes(BenchContext context, JdbcTemplate jdbc) throws Exception {
    for (String table : List.of("fact", "fact_column")) {
      Long bytes = jdbc.queryForObject("select pg_table_size(?::regclass)", Long.class, table);
      context.figure("size_" + table, (bytes == null ? 0 : bytes) / 1e6, "MB");
    }
    Long index = jdbc.queryForObject("select pg_relation_size('fact_cover')", Long.class);
    context.figure("size_covering_index", (index == null ? 0 : index) / 1e6, "MB");
  }

  private static void measure(BenchContext context, String name, Asked asked) throws Exception {
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
    context.figure(name + "_p95", milliseconds[ROUNDS * 95 / 100], "ms (goal < 200)");
  }

  private enum Question {
    /** The last twelve months by month, for one segment, two tiers and some products, by region. */
    YEAR,
    /** Three years by month, for some segments, languages and channels, by touchpoint. */
    HISTORY,
    /** Three years in one, for a tenth of the measure points, two tiers and languages, by owner. */
    PLACES;

    FactQuery query(int round) {
      LocalDate first = this == YEAR ? FIRST.plusMonths(24) : FIRST;
      List<LocalDate> starts =
          this == PLACES
              ? List.of(first)
              : IntStream.range(0, this == YEAR ? 12 : 36).mapToObj(first::plusMonths).toList();
      return new FactQuery(
          Series.ANSWERS,
          Counted.SCORE,
          SurveyKind.RNPS,
          starts,
          FIRST.plusDays(DAYS - 1L),
          conditions(round),
          List.of(this == YEAR ? 11 : this == HISTORY ? 6 : 10),
          false);
    }

    private Map<Integer, Set<Integer>> conditions(int round) {
      int seed = Math.abs(round) + 1;
      return switch (this) {
        case YEAR -> Map.of(8, some(5, 1, seed), 9, some(3, 2, seed / 5), 13, some(8, 3, seed / 7));
        case HISTORY ->
            Map.of(8, some(5, 2, seed), 14, some(10, 4, seed / 5), 15, some(5, 3, seed / 3));
        case PLACES ->
            Map.of(12, some(200, 20, seed), 9, some(3, 2, seed / 3), 14, some(10, 6, seed / 7));
      };
    }

    /** Values that follow each other, beginning somewhere. */
    private static Set<Integer> some(int values, int count, int seed) {
      return IntStream.range(0, count)
          .mapToObj(i -> 1 + (seed * 7 + i) % values)
          .collect(Collectors.toSet());
    }

    String sql(int round) {
      FactQuery query = query(round);
      String split = name(query.splits().getFirst());
      String conditions =
          query.conditions().entrySet().stream()
              .map(
                  entry ->
                      " and %s in (%s)"
                          .formatted(
                              name(entry.getKey()),
                              entry.getValue().stream()
                                  .map(String::valueOf)
                                  .collect(Collectors.joining(", "))))
              .collect(Collectors.joining());
      return "select %s as part, day / 30 as period, score, count(*) from fact where day >= %d%s group by 1, 2, 3"
          .formatted(split, query.starts().getFirst().toEpochDay() - 10_957, conditions);
    }

    private static String name(int attribute) {
      return PARTS.stream()
          .filter(part -> part.attribute() == attribute)
          .findFirst()
          .orElseThrow()
          .name();
    }
  }

  private record Part(int attribute, String name, int values) {}

  private interface Asked {
    Object ask(int round) throws Exception;
  }
}
