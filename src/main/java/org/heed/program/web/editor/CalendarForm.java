package org.heed.program.web.editor;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.web.InvalidInput;
import org.heed.program.consent.NeverAsk;
import org.heed.program.web.Entries;
import org.heed.workspace.calendar.Calendars;
import org.heed.workspace.calendar.Holidays;
import org.heed.workspace.calendar.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * The calendar and lists as typed, so that a refused form still shows them.
 *
 * @param mode {@code hours} for working hours; anything else means day and night
 * @param holidays one a line: a day as 2026-12-25, then its name
 * @param never one a line: an address or domain, then a note
 */
record CalendarForm(
    @Nullable String mode,
    @Nullable List<String> days,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String holidays,
    @Nullable String never) {

  static CalendarForm of(Calendars calendars, Holidays holidays, NeverAsk neverAsk) {
    WorkingHours hours = calendars.current();
    boolean set = calendars.isSet();
    return new CalendarForm(
        set ? "hours" : "always",
        set
            ? hours.days().stream().map(DayOfWeek::name).toList()
            : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
        set ? hours.opens().toString() : "09:00",
        set ? hours.closes().toString() : "17:00",
        ListsText.of(holidays.all()),
        ListsText.ofEntries(neverAsk.all()));
  }

  public boolean works(DayOfWeek day) {
    return days != null && days.contains(day.name());
  }

  List<Holidays.Holiday> closedDays(Entries problems) {
    return ListsText.holidays(holidays == null ? "" : holidays, problems);
  }

  List<NeverAsk.Entry> spared(Entries problems) {
    return ListsText.entries(never == null ? "" : never, problems);
  }

  /** The hours in which clocks of cases run; empty for day and night. */
  Optional<Calendars.Hours> workingHours(Entries problems) {
    if (!"hours".equals(mode)) {
      return Optional.empty();
    }
    LocalTime from = problems.time("opens", opens, LocalTime.of(9, 0));
    LocalTime until = problems.time("closes", closes, LocalTime.of(17, 0));
    Set<DayOfWeek> chosen =
        Stream.of(DayOfWeek.values()).filter(this::works).collect(Collectors.toSet());
    try {
      return Optional.of(new Calendars.Hours(chosen, from, until));
    } catch (InvalidInput problem) {
      problems.reject(problem.field(), String.valueOf(problem.getMessage()));
      return Optional.empty();
    }
  }
}
