package org.heed.score.facts;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.Snapshots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns steps into blocks as soon as there are enough of them. */
@Component
class Sealing {

  /** Rows of a block: so few that unsealed ones are read in milliseconds. */
  static final int ROWS = 16_384;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Snapshots snapshots;
  private final BlockWriter blocks;

  Sealing(
      JdbcClient jdbc, TransactionTemplate transaction, Snapshots snapshots, BlockWriter blocks) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.snapshots = snapshots;
    this.blocks = blocks;
  }

  /** Seals what can be sealed in the current workspace. */
  void seal() {
    seal(ROWS);
  }

  /** Seals blocks of this many rows. */
  void seal(int rows) {
    for (Series series : Series.values()) {
      while (hasEnough(series, rows)) {
        transaction.executeWithoutResult(status -> sealOne(series, rows));
      }
    }
  }

  private boolean hasEnough(Series series, int rows) {
    return jdbc.sql(
            """
            select count(*) from (select from fact_step
                                   where workspace_id = ? and series = ? limit ?) as first
            """)
        .params(WorkspaceScope.current(), series.number(), rows)
        .query(Integer.class)
        .single()
        .equals(rows);
  }

  private void sealOne(Series series, int rows) {
    snapshots.lock();
    List<Step> steps = take(series, rows);
    if (steps.size() < rows) {
      throw new IllegalStateException("Another node seals the same steps");
    }
    int highest = steps.stream().mapToInt(step -> step.codes().length).max().orElse(0);
    int[][] columns = new int[highest + 1][];
    for (int attribute = 0; attribute <= highest; attribute++) {
      int one = attribute;
      columns[attribute] = steps.stream().mapToInt(step -> step.code(one)).toArray();
    }
    blocks.write(series, columns);
  }

  private List<Step> take(Series series, int rows) {
    return jdbc.sql(
            """
            delete from fact_step
             where workspace_id = :workspace and series = :series
               and id <= (select max(id) from (select id from fact_step
                                                where workspace_id = :workspace
                                                  and series = :series
                                                order by id limit :rows) as oldest)
            returning by, codes
            """)
        .param("workspace", WorkspaceScope.current())
        .param("series", series.number())
        .param("rows", rows)
        .query((row, number) -> new Step(row.getInt(1) < 0, (Integer[]) row.getArray(2).getArray()))
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Step(boolean less, Integer[] codes) {

    int code(int attribute) {
      if (attribute == Block.LESS) {
        return less ? 1 : 0;
      }
      return attribute <= codes.length ? codes[attribute - 1] : 0;
    }
  }
}
