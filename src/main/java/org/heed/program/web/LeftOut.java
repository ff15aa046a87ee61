package org.heed.program.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.heed.program.planning.SuppressionReason;

/**
 * One bar of the chart of left-out contacts.
 *
 * @param share length of the bar, 1 to 100; the longest is 100
 */
record LeftOut(SuppressionReason reason, long contacts, long share) {

  static List<LeftOut> of(Map<SuppressionReason, Long> counts) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    return counts.entrySet().stream()
        .map(
            entry ->
                new LeftOut(
                    entry.getKey(), entry.getValue(), Math.max(1, entry.getValue() * 100 / most)))
        .sorted(Comparator.comparingLong(LeftOut::contacts).reversed())
        .toList();
  }
}
