package org.heed.score.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that are not sealed yet, as one more block. */
@Component
class Recent {

  private final JdbcClient jdbc;

  Recent(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Block block(Series series, Set<Integer> attributes) {
    List<Integer> numbers = attributes.stream().filter(number -> number > Block.LESS).toList();
    // Only numbers of columns are put together here.
    String columns =
        numbers.stream().map("coalesce(codes[%d], 0)"::formatted).collect(Collectors.joining(", "));
    List<int[]> rows = new ArrayList<>();
    jdbc.sql(
            "select case by when -1 then 1 else 0 end, "
                + columns
                + " from fact_step where workspace_id = ? and series = ?")
        .params(WorkspaceScope.current(), series.number())
        .query(
            row -> {
              int[] codes = new int[numbers.size() + 1];
              for (int i = 0; i < codes.length; i++) {
                codes[i] = row.getInt(i + 1);
              }
              rows.add(codes);
            });
    Map<Integer, Column> byAttribute = new HashMap<>();
    byAttribute.put(Block.LESS, column(rows, 0));
    for (int i = 0; i < numbers.size(); i++) {
      byAttribute.put(numbers.get(i), column(rows, i + 1));
    }
    return new Block(rows.size(), byAttribute);
  }

  private static Column column(List<int[]> rows, int place) {
    return Column.of(rows.stream().mapToInt(row -> row[place]).toArray());
  }
}
