package org.heed.score.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores blocks. */
@Component
class BlockWriter {

  private final JdbcClient jdbc;

  BlockWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores one block of the current workspace, given by column; all columns are of one length. */
  void write(Series series, int[]... columns) {
    int[] days = columns[Counted.DAY];
    long block =
        jdbc.sql(
                """
                insert into fact_block (workspace_id, series, rows, first_day, last_day)
                values (?, ?, ?, ?, ?) returning id
                """)
            .params(WorkspaceScope.current(), series.number(), days.length)
            .params(
                Arrays.stream(days).min().orElseThrow(), Arrays.stream(days).max().orElseThrow())
            .query(Long.class)
            .single();
    write(block, columns);
  }

  private void write(long block, int[]... columns) {
    List<Integer> attributes = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    List<byte[]> codes = new ArrayList<>();
    for (int attribute = 0; attribute < columns.length; attribute++) {
      Column column = Column.of(columns[attribute]);
      if (!column.isEmpty()) {
        attributes.add(attribute);
        widths.add(column.width());
        codes.add(column.bytes());
      }
    }
    jdbc.sql(
            """
            insert into fact_column (workspace_id, block_id, attribute, width, codes)
            select ?, ?, attribute, width, codes
              from unnest(?::int[], ?::int[], ?::bytea[]) as one (attribute, width, codes)
            """)
        .params(WorkspaceScope.current(), block)
        .params(attributes.toArray(Integer[]::new), widths.toArray(Integer[]::new))
        .param(codes.toArray(byte[][]::new))
        .update();
  }
}
