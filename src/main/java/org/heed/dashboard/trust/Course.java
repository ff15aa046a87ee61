package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.score.VersionMark;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;

/**
 * The answers of two years, month by month.
 *
 * @param starts first days of the months, the earliest first
 * @param months their answers, empty months included
 * @param marks survey versions that went live meanwhile
 */
record Course(
    SurveyKind kind, List<LocalDate> starts, List<Tally> months, List<VersionMark> marks) {

  private static final int MONTHS = 24;

  /** First days of the months up to this one. */
  static List<LocalDate> startsUntil(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
    return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
  }

  Swings swings() {
    return Swings.of(kind, starts, months, marks);
  }

  /** Whether the change behind a baseline changed anything, in a sentence. */
  public String step(Baseline baseline) {
    return StepCheck.sentence(kind, starts, months, baseline);
  }
}
