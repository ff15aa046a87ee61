package org.heed.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same answers in a narrow table of PostgreSQL with different indexes, and in DuckDB. */
final class OtherStores {

  private static final String NAMES =
      SyntheticAnswers.PARTS.stream()
          .map(SyntheticAnswers.Part::name)
          .collect(Collectors.joining(", "));
  private static final String TABLE =
      "create table fact (day smallint, score smallint, %s smallint)"
          .formatted(NAMES.replace(", ", " smallint, "));

  /** Made one after the other, in this order. */
  static final Map<String, String> DESIGNS =
      Map.of(
          "pg_heap", "select 1",
          "pg_brin", "create index fact_brin on fact using brin (day)",
          "pg_covering",
              "create index fact_cover on fact (segment, tier, language, product, day) include (score, %s)"
                  .formatted("touchpoint, owner, region, point, channel"));

  static final List<String> ORDER = List.of("pg_heap", "pg_brin", "pg_covering");

  private final JdbcTemplate postgres;
  private final Connection duck;

  OtherStores(JdbcTemplate postgres, Connection duck) throws SQLException {
    this.postgres = postgres;
    this.duck = duck;
    postgres.execute(TABLE);
    run("set threads = 2");
    run(TABLE);
  }

  private void run(String sql) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  void add(int[]... block) throws SQLException {
    appendToDuck(block);
    insert(block);
  }

  private void appendToDuck(int[]... block) throws SQLException {
    try (DuckDBAppender appender =
        duck.unwrap(DuckDBConnection.class).createAppender("main", "fact")) {
      for (int row = 0; row < block[1].length; row++) {
        appender.beginRow();
        appender.append((short) block[1][row]);
        appender.append((short) (block[3][row] - 1));
        for (SyntheticAnswers.Part part : SyntheticAnswers.PARTS) {
          appender.append((short) block[part.attribute()][row]);
        }
        appender.endRow();
      }
    }
  }

  private void insert(int[]... block) {
    Object[] arrays = new Object[SyntheticAnswers.PARTS.size() + 2];
    arrays[0] = shorts(block[1], 0);
    arrays[1] = shorts(block[3], 1);
    for (int i = 0; i < SyntheticAnswers.PARTS.size(); i++) {
      arrays[i + 2] = shorts(block[SyntheticAnswers.PARTS.get(i).attribute()], 0);
    }
    postgres.update(
        "insert into fact (day, score, %s) select * from unnest(%s)"
            .formatted(
                NAMES,
                Arrays.stream(arrays)
                    .map(array -> "?::smallint[]")
                    .collect(Collectors.joining(", "))),
        arrays);
  }

  private static Short[] shorts(int[] values, int less) {
    return Arrays.stream(values).mapToObj(value -> (short) (value - less)).toArray(Short[]::new);
  }

  /** Makes the next design of an index; those before it stay. */
  void design(String name) {
    postgres.execute(DESIGNS.getOrDefault(name, ""));
    postgres.execute("vacuum analyze fact");
  }

  int askPostgres(String sql) {
    return postgres.queryForList(sql).size();
  }

  int askDuck(String sql) throws SQLException {
    try (var statement = duck.createStatement();
        var rows = statement.executeQuery(sql)) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }
}
