package org.heed.program.planning;

import java.util.EnumMap;
import java.util.Map;

/**
 * An audience in numbers, as it is now.
 *
 * @param matching contacts that pass the filters
 * @param leftOut how many of them could not be asked today, by reason
 */
public record AudienceCount(long matching, Map<SuppressionReason, Long> leftOut) {

  /** Copies the counts. */
  public AudienceCount {
    Map<SuppressionReason, Long> copy = new EnumMap<>(SuppressionReason.class);
    copy.putAll(leftOut);
    leftOut = copy;
  }

  /** Contacts that could be asked today. */
  public long askable() {
    return matching - leftOut.values().stream().mapToLong(Long::longValue).sum();
  }
}
