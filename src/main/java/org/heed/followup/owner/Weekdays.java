package org.heed.followup.owner;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days of the week as people write them. */
final class Weekdays {

  private static final int SHORTEST = 3;

  private Weekdays() {}

  /** One day or a row of days, such as {@code Mon-Fri}; none when these are no weekdays. */
  static List<DayOfWeek> read(String written) {
    List<Optional<DayOfWeek>> ends =
        Arrays.stream(written.split("[-–]", -1)).map(one -> one(one.strip())).toList();
    if (ends.size() > 2 || ends.stream().anyMatch(Optional::isEmpty)) {
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>(List.of(ends.getFirst().orElseThrow()));
    while (days.getLast() != ends.getLast().orElseThrow()) {
      days.add(days.getLast().plus(1));
    }
    return days;
  }

  private static Optional<DayOfWeek> one(String day) {
    String typed = day.toLowerCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(one -> typed.length() >= SHORTEST)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(typed))
        .findFirst();
  }
}
