package org.heed.score;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a touchpoint began to ask a new version of its survey.
 *
 * @param number of the version; 2 or more, because nothing changed with the first
 */
public record VersionMark(LocalDate day, long touchpointId, String touchpoint, int number) {

  /**
   * What to write at a period in which these went live; null for none.
   *
   * @param all every mark of the chart; when they are of several touchpoints, each is named
   */
  public static @Nullable String words(List<VersionMark> period, List<VersionMark> all) {
    if (period.isEmpty()) {
      return null;
    }
    VersionMark last = period.getLast();
    boolean oneHere = of(period) == 1;
    if (!oneHere) {
      return period.size() + " new survey versions";
    }
    return of(all) == 1
        ? "Survey version " + last.number()
        : last.touchpoint() + ": version " + last.number();
  }

  private static long of(List<VersionMark> marks) {
    return marks.stream().mapToLong(VersionMark::touchpointId).distinct().count();
  }
}
