package org.heed.program.web.editor;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heed.program.SendingWindow;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/**
 * The sending window as typed.
 *
 * @param dayFrom Monday to Sunday: when a day opens that has hours of its own, else empty
 * @param dayUntil likewise when it closes
 */
record WindowForm(
    @Nullable List<String> days,
    @Nullable String from,
    @Nullable String until,
    @Nullable List<String> dayFrom,
    @Nullable List<String> dayUntil) {

  static WindowForm of(SendingWindow window) {
    List<String> opens = new ArrayList<>();
    List<String> closes = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      SendingWindow.Hours own = window.otherHours().get(day);
      opens.add(own == null ? "" : own.from().toString());
      closes.add(own == null ? "" : own.until().toString());
    }
    return new WindowForm(
        window.days().stream().map(DayOfWeek::name).toList(),
        window.from().toString(),
        window.until().toString(),
        opens,
        closes);
  }

  /** Whether any day has hours of its own. */
  public boolean differs() {
    return Objects.requireNonNullElse(dayFrom, List.<String>of()).stream()
        .anyMatch(one -> one != null && !one.isBlank());
  }

  SendingWindow read(Entries entries) {
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (Objects.requireNonNullElse(days, List.of()).contains(day.name())) {
        chosen.add(day);
      }
    }
    if (chosen.isEmpty()) {
      entries.reject("window.days", "Choose at least one day; the window would never open.");
    }
    SendingWindow.Hours usual = hours(from, until, "window.until", entries);
    Map<DayOfWeek, SendingWindow.Hours> own = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : chosen) {
      String opens = Choice.row(dayFrom, day.getValue() - 1);
      String closes = Choice.row(dayUntil, day.getValue() - 1);
      if (usual != null && !(opens.isEmpty() && closes.isEmpty())) {
        own.put(
            day,
            hours(
                opens.isEmpty() ? usual.from().toString() : opens,
                closes.isEmpty() ? usual.until().toString() : closes,
                "window.dayFrom",
                entries));
      }
    }
    return chosen.isEmpty() || usual == null || own.containsValue(null)
        ? SendingWindow.OFFICE_HOURS
        : new SendingWindow(chosen, usual.from(), usual.until(), own);
  }

  private static SendingWindow.@Nullable Hours hours(
      @Nullable String from, @Nullable String until, String field, Entries entries) {
    LocalTime opens = entries.time("window.from", from, LocalTime.of(9, 0));
    LocalTime closes = entries.time(field, until, LocalTime.of(17, 0));
    if (!opens.isBefore(closes)) {
      entries.reject(
          field,
          "From %s until %s never opens: enter an end after %s.".formatted(opens, closes, opens));
      return null;
    }
    return new SendingWindow.Hours(opens, closes);
  }
}
