package org.heed.score.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.Snapshots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is stored about answers and invitations past every cache, and has it made anew. */
@Component
public class FactAudit {

  private static final List<Integer> READ =
      List.of(Block.LESS, Counted.DAY, Counted.KIND, Counted.SCORE.column(), Counted.DONE.column());

  private final JdbcClient jdbc;
  private final Recent recent;
  private final Snapshots snapshots;

  FactAudit(JdbcClient jdbc, Recent recent, Snapshots snapshots) {
    this.jdbc = jdbc;
    this.recent = recent;
    this.snapshots = snapshots;
  }

  /**
   * Counts by day as they are stored, for each kind (by its code) and, of answers, score; of
   * invitations, 1 when answered. Damaged blocks are left out, so that their counts are missing.
   * Call it in a transaction that sees one moment.
   */
  public Map<LocalDate, Map<String, Integer>> stored(Series series, LocalDate from, LocalDate to) {
    int first = FactQuery.day(from);
    int last = FactQuery.day(to);
    Map<LocalDate, Map<String, Integer>> byDay = new TreeMap<>();
    Days days = new Days(series, first, last, byDay);
    days.add(recent.block(series, Set.copyOf(READ)));
    for (SealedBlock block : touching(series, first, last)) {
      days.add(read(block));
    }
    byDay.values().forEach(cells -> cells.values().removeIf(count -> count == 0));
    return byDay;
  }

  private List<SealedBlock> touching(Series series, int first, int last) {
    return jdbc.sql(
            """
            select id, rows, first_day, last_day from fact_block
             where workspace_id = ? and series = ? and last_day >= ? and first_day <= ?
            """)
        .params(WorkspaceScope.current(), series.number(), first, last)
        .query(
            (row, number) ->
                new SealedBlock(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  private Block read(SealedBlock block) {
    Map<Integer, Column> columns = new HashMap<>();
    jdbc.sql(
            """
            select attribute, width, codes from fact_column
             where workspace_id = ? and block_id = ? and attribute = any (?)
            """)
        .params(WorkspaceScope.current(), block.id(), READ.toArray(Integer[]::new))
        .query(
            row -> {
              columns.put(row.getInt(1), new Column(row.getInt(2), row.getBytes(3)));
            });
    boolean whole =
        columns.values().stream()
            .allMatch(
                one -> one.bytes().length == (one.width() == 0 ? 4 : one.width() * block.rows()));
    return new Block(whole ? block.rows() : 0, columns);
  }

  private record Days(
      Series series, int first, int last, Map<LocalDate, Map<String, Integer>> counts) {

    void add(Block block) {
      int[] less = values(block, Block.LESS);
      int[] days = values(block, Counted.DAY);
      int[] kinds = values(block, Counted.KIND);
      boolean answers = series == Series.ANSWERS;
      int[] told = values(block, (answers ? Counted.SCORE : Counted.DONE).column());
      for (int row = 0; row < block.rows(); row++) {
        if (days[row] >= first && days[row] <= last) {
          counts
              .computeIfAbsent(
                  LocalDate.ofEpochDay((long) days[row] + Counted.EPOCH), day -> new TreeMap<>())
              .merge(
                  kinds[row] + " " + (answers ? told[row] - 1 : told[row]),
                  less[row] == 1 ? -1 : 1,
                  Integer::sum);
        }
      }
    }
  }

  private static int[] values(Block block, int attribute) {
    int[] rows = IntStream.range(0, block.rows()).toArray();
    int[] values = new int[rows.length];
    block.column(attribute).read(rows, rows.length, values);
    return values;
  }

  /** Whether what was there before, or a rebuild, is still being taken in. */
  public boolean isTakingIn(Series series) {
    return jdbc.sql(
            """
            select not exists (select from snapshot_backlog
                                where workspace_id = ? and series = ? and below_id = 0)
            """)
        .params(WorkspaceScope.current(), series.number())
        .query(Boolean.class)
        .single();
  }

  /**
   * Throws the stored counts away and has them taken in again from the raw answers or invitations,
   * the newest first, within the next minutes. What was known of customers on their day is kept.
   */
  @Transactional
  public void rebuild(Series chosen) {
    snapshots.lock();
    long workspace = WorkspaceScope.current();
    int series = chosen.number();
    jdbc.sql("delete from fact_step where workspace_id = ? and series = ?")
        .params(workspace, series)
        .update();
    jdbc.sql(
            """
            delete from fact_column c using fact_block b
             where c.workspace_id = ? and b.workspace_id = c.workspace_id and b.id = c.block_id
               and b.series = ?
            """)
        .params(workspace, series)
        .update();
    jdbc.sql("delete from fact_block where workspace_id = ? and series = ?")
        .params(workspace, series)
        .update();
    jdbc.sql("update snapshot set counted = null where workspace_id = ? and series = ?")
        .params(workspace, series)
        .update();
    jdbc.sql("delete from snapshot_backlog where workspace_id = ? and series = ?")
        .params(workspace, series)
        .update();
  }
}
