package org.heed.score.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heed.platform.web.InvalidInput;

/** Counts by period, by the codes of up to two attributes, and by value. */
public final class FactCells {

  /** More cells than this fit neither a page nor the memory of a small server. */
  private static final long MOST = 4_000_000;

  private final int[] codes;
  private final int width;
  private final long[] counts;

  private FactCells(int[] codes, int width, long[] counts) {
    this.codes = codes;
    this.width = width;
    this.counts = counts;
  }

  /**
   * Empty cells.
   *
   * @param codes how many codes each of the two attributes has; 1 where there is no attribute
   * @throws InvalidInput when there would be too many
   */
  static FactCells of(int periods, int[] codes, int width) {
    long cells = (long) periods * codes[0] * codes[1] * width;
    if (cells > MOST) {
      throw new InvalidInput(
          "split",
          "This would be more parts than anybody can read. Choose longer periods or fewer parts.");
    }
    return new FactCells(codes.clone(), width, new long[(int) cells]);
  }

  boolean hasCodes(int... wanted) {
    return Arrays.equals(codes, wanted);
  }

  int size() {
    return counts.length;
  }

  synchronized void add(FactCells other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  void add(int cell, int value, int by) {
    counts[cell * width + value] += by;
  }

  /** Counts some codes of a split as others of it. */
  void fold(int split, Map<Integer, Integer> into) {
    into.forEach((from, to) -> move(split, from, to));
  }

  private void move(int split, int from, int to) {
    int group = split == 0 ? codes[1] * width : width;
    for (int begin = 0; begin < counts.length; begin += codes[split] * group) {
      for (int k = 0; k < group; k++) {
        counts[begin + to * group + k] += counts[begin + from * group + k];
        counts[begin + from * group + k] = 0;
      }
    }
  }

  /**
   * The same counts in other periods.
   *
   * @param into the new period of each; periods below 0 are left out
   */
  public FactCells regrouped(int periods, int... into) {
    int each = codes[0] * codes[1] * width;
    FactCells regrouped = new FactCells(codes, width, new long[periods * each]);
    for (int period = 0; period < into.length; period++) {
      for (int i = 0; i < each && into[period] >= 0; i++) {
        regrouped.counts[into[period] * each + i] += counts[period * each + i];
      }
    }
    return regrouped;
  }

  /** The same counts without splits. */
  public FactCells together() {
    int group = codes[0] * codes[1] * width;
    FactCells together =
        new FactCells(new int[] {1, 1}, width, new long[counts.length / group * width]);
    for (int i = 0; i < counts.length; i++) {
      together.counts[i / group * width + i % width] += counts[i];
    }
    return together;
  }

  /** The codes of the first or second split that have any counts. */
  public List<Integer> present(int split) {
    List<Integer> present = new ArrayList<>();
    int group = split == 0 ? codes[1] * width : width;
    for (int code = 0; code < codes[split]; code++) {
      boolean any = false;
      for (int i = code * group; i < counts.length && !any; i += codes[split] * group) {
        for (int k = i; k < i + group && !any; k++) {
          any = counts[k] > 0;
        }
      }
      if (any) {
        present.add(code);
      }
    }
    return present;
  }

  /** Counts of every value in one period and for one code of each split; 0 without a split. */
  public long[] values(int period, int first, int second) {
    int from = ((period * codes[0] + first) * codes[1] + second) * width;
    long[] values = Arrays.copyOfRange(counts, from, from + width);
    for (int i = 0; i < width; i++) {
      // An event that is tried again late may take away before another has added.
      values[i] = Math.max(0, values[i]);
    }
    return values;
  }
}
