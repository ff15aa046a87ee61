package org.heed.score.facts;

import java.util.Map;
import java.util.Set;
import org.heed.response.snapshot.SnapshotAttribute;

/**
 * Counts the rows of blocks, a column at a time; each column is read only where all conditions
 * before it hold. One thread uses it; it keeps its buffers.
 */
final class Scan {

  private final Plan plan;
  private final FactCells cells;
  private final int[] periodOfDay;
  private int[] chosen = new int[0];
  private int[] codes = new int[0];
  private int[] cell = new int[0];

  /** How many rows are still chosen; the first places of the buffers are theirs. */
  private int count;

  Scan(Plan plan) {
    this.plan = plan;
    cells = plan.cells();
    periodOfDay = plan.query().periodOfDay();
  }

  FactCells cells() {
    return cells;
  }

  void add(Block block) {
    choose(block.rows());
    keep(block, Counted.KIND, Set.of(Counted.code(plan.query().kind())));
    for (Map.Entry<Integer, Set<Integer>> condition : plan.query().conditions().entrySet()) {
      keep(block, condition.getKey(), condition.getValue());
    }
    periods(block);
    split(block, 0);
    split(block, 1);
    count(block);
  }

  private void choose(int rows) {
    if (chosen.length < rows) {
      chosen = new int[rows];
      codes = new int[rows];
      cell = new int[rows];
    }
    for (int row = 0; row < rows; row++) {
      chosen[row] = row;
    }
    count = rows;
  }

  private void keep(Block block, int attribute, Set<Integer> allowed) {
    boolean[] table = Plan.table(allowed);
    read(block, attribute);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      chosen[kept] = chosen[i];
      // Counting instead of jumping: nobody can guess which rows have a value.
      kept += codes[i] < table.length && table[codes[i]] ? 1 : 0;
    }
    count = kept;
  }

  private void periods(Block block) {
    int first = plan.query().firstDay();
    block.column(Counted.DAY).read(chosen, count, codes);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int day = codes[i] - first;
      if (day >= 0 && day < periodOfDay.length) {
        chosen[kept] = chosen[i];
        cell[kept++] = periodOfDay[day];
      }
    }
    count = kept;
  }

  private void split(Block block, int place) {
    Integer attribute = plan.split(place);
    if (attribute == null) {
      return;
    }
    int size = plan.codes()[place];
    read(block, attribute);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (codes[i] < size) {
        chosen[kept] = chosen[i];
        cell[kept++] = cell[i] * size + codes[i];
      }
    }
    count = kept;
  }

  private void read(Block block, int attribute) {
    int[] today = plan.todayByAccount().get(attribute);
    if (today == null) {
      block.column(attribute).read(chosen, count, codes);
      return;
    }
    block.column(SnapshotAttribute.ACCOUNT.number()).read(chosen, count, codes);
    for (int i = 0; i < count; i++) {
      codes[i] = codes[i] < today.length ? today[codes[i]] : 0;
    }
  }

  private void count(Block block) {
    int highest = plan.query().counted().width() - 1;
    block.column(plan.query().counted().column()).read(chosen, count, codes);
    Column less = block.column(Block.LESS);
    if (less.isEmpty()) {
      for (int i = 0; i < count; i++) {
        cells.add(cell[i], Math.min(codes[i], highest), 1);
      }
      return;
    }
    int[] values = codes.clone();
    less.read(chosen, count, codes);
    for (int i = 0; i < count; i++) {
      cells.add(cell[i], Math.min(values[i], highest), codes[i] == 1 ? -1 : 1);
    }
  }
}
