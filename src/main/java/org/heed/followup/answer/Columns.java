package org.heed.followup.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the array columns that {@code unnest} takes. */
final class Columns {

  private Columns() {}

  static <T> Long[] longs(Collection<T> rows, Function<T, @Nullable Long> value) {
    return rows.stream().map(value).toArray(Long[]::new);
  }

  static <T> String[] texts(Collection<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  /** Moments in a form that PostgreSQL reads. */
  static <T> String[] times(Collection<T> rows, Function<T, Instant> value) {
    return texts(rows, row -> value.apply(row).toString());
  }
}
