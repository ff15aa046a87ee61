package org.heed.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rounds the parts of a whole so that the rounded percentages add up to exactly 100. */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * Whole percentages in the order of the counts. The parts with the largest remainders are rounded
   * up, of equal ones the first; all 0 when there is nothing to share.
   *
   * @throws IllegalArgumentException when a count is negative
   */
  public static List<Integer> percentages(long... counts) {
    if (LongStream.of(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("Counts cannot be negative");
    }
    long total = LongStream.of(counts).sum();
    if (total == 0) {
      return IntStream.range(0, counts.length).mapToObj(part -> 0).toList();
    }
    int[] percent = LongStream.of(counts).mapToInt(count -> (int) (100 * count / total)).toArray();
    byLargestRemainder(counts, total)
        .limit(100L - IntStream.of(percent).sum())
        .forEach(part -> percent[part]++);
    return IntStream.of(percent).boxed().toList();
  }

  private static IntStream byLargestRemainder(long[] counts, long total) {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer part) -> 100 * counts[part] % total).reversed())
        .mapToInt(part -> part);
  }
}
