package org.heed.dashboard.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last twelve months with the current one.
 *
 * @param months their first days
 * @param end today
 */
record Year(List<LocalDate> months, LocalDate end) {

  static final int MONTHS = 12;

  static Year until(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
    return new Year(IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList(), today);
  }

  /** The first day. */
  public LocalDate from() {
    return months.getFirst();
  }
}
