package org.heed.score.facts;

import java.util.Map;
import java.util.Set;
import org.heed.response.snapshot.SnapshotAttribute;

/** Counts the rows of blocks, a column at a time. One thread uses it; it keeps its buffers. */
final class Scan {

  private final Plan plan;
  private final FactCells cells;
  private final int[] periodOfDay;
  private int[] codes = new int[0];
  private int[] cell = new int[0];

  Scan(Plan plan) {
    this.plan = plan;
    cells = plan.cells();
    periodOfDay = plan.query().periodOfDay();
  }

  FactCells cells() {
    return cells;
  }

  void add(Block block) {
    int rows = block.rows();
    if (codes.length < rows) {
      codes = new int[rows];
      cell = new int[rows];
    }
    periods(block);
    keep(block, Counted.KIND, Set.of(Counted.code(plan.query().kind())));
    for (Map.Entry<Integer, Set<Integer>> condition : plan.query().conditions().entrySet()) {
      keep(block, condition.getKey(), condition.getValue());
    }
    split(block, 0);
    split(block, 1);
    count(block);
  }

  /** From here on, a cell below 0 is a row that is left out. */
  private void periods(Block block) {
    int first = plan.query().firstDay();
    block.column(Counted.DAY).read(codes, block.rows());
    for (int i = 0; i < block.rows(); i++) {
      int day = codes[i] - first;
      cell[i] = day >= 0 && day < periodOfDay.length ? periodOfDay[day] : -1;
    }
  }

  private void keep(Block block, int attribute, Set<Integer> allowed) {
    boolean[] table = Plan.table(allowed);
    read(block, attribute);
    for (int i = 0; i < block.rows(); i++) {
      int code = codes[i];
      if (code >= table.length || !table[code]) {
        cell[i] = -1;
      }
    }
  }

  private void split(Block block, int place) {
    Integer attribute = plan.split(place);
    if (attribute == null) {
      return;
    }
    int size = plan.codes()[place];
    read(block, attribute);
    for (int i = 0; i < block.rows(); i++) {
      int code = codes[i];
      cell[i] = cell[i] < 0 || code >= size ? -1 : cell[i] * size + code;
    }
  }

  private void read(Block block, int attribute) {
    int[] today = plan.todayByAccount().get(attribute);
    if (today == null) {
      block.column(attribute).read(codes, block.rows());
      return;
    }
    block.column(SnapshotAttribute.ACCOUNT.number()).read(codes, block.rows());
    for (int i = 0; i < block.rows(); i++) {
      codes[i] = codes[i] < today.length ? today[codes[i]] : 0;
    }
  }

  private void count(Block block) {
    int highest = plan.query().counted().width() - 1;
    block.column(plan.query().counted().column()).read(codes, block.rows());
    Column less = block.column(Block.LESS);
    if (less.isEmpty()) {
      for (int i = 0; i < block.rows(); i++) {
        if (cell[i] >= 0) {
          cells.add(cell[i], Math.min(codes[i], highest), 1);
        }
      }
      return;
    }
    int[] values = codes.clone();
    less.read(codes, block.rows());
    for (int i = 0; i < block.rows(); i++) {
      if (cell[i] >= 0) {
        cells.add(cell[i], Math.min(values[i], highest), codes[i] == 1 ? -1 : 1);
      }
    }
  }
}
