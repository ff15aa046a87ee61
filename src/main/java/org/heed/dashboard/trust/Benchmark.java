package org.heed.dashboard.trust;

import java.time.LocalDate;

/** A published score of others. */
record Benchmark(long id, String name, double value, String source, LocalDate publishedOn) {

  /** Whether it is too old to say much about today. */
  public boolean old(LocalDate today) {
    return publishedOn.isBefore(today.minusYears(2));
  }
}
