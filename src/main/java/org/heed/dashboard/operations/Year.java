package org.heed.dashboard.operations;

import java.time.LocalDate;
import java.util.List;
import org.heed.score.Period;

/**
 * The last twelve months with the current one, see {@link Period#year}.
 *
 * @param months their first days
 * @param end today
 */
record Year(List<LocalDate> months, LocalDate end) {

  static Year until(LocalDate today) {
    return new Year(Period.year(today).monthStarts(), today);
  }

  /** The first day. */
  public LocalDate from() {
    return months.getFirst();
  }
}
