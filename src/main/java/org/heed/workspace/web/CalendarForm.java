package org.heed.workspace.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.calendar.Calendars;
import org.heed.workspace.calendar.Holidays;
import org.heed.workspace.calendar.Holidays.Holiday;
import org.heed.workspace.calendar.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as typed, so that a refused form still shows it.
 *
 * @param mode {@code hours} for working hours; anything else means day and night
 * @param closedDays one a line: a day as 2026-12-25, then its name
 */
record CalendarForm(
    @Nullable String mode,
    @Nullable List<String> days,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String closedDays) {

  private static final int MOST = 1_000;

  static CalendarForm of(Calendars calendars, Holidays holidays) {
    WorkingHours hours = calendars.current();
    boolean set = calendars.isSet();
    return new CalendarForm(
        set ? "hours" : "always",
        set
            ? hours.days().stream().map(DayOfWeek::name).toList()
            : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
        set ? hours.opens().toString() : "09:00",
        set ? hours.closes().toString() : "17:00",
        holidays.all().stream()
            .map(one -> (one.day() + " " + one.name()).strip())
            .collect(Collectors.joining("\n")));
  }

  public boolean works(DayOfWeek day) {
    return days != null && days.contains(day.name());
  }

  Optional<Calendars.Hours> workingHours() {
    return "hours".equals(mode)
        ? Optional.of(
            new Calendars.Hours(chosenDays(), time("opens", opens), time("closes", closes)))
        : Optional.empty();
  }

  private Set<DayOfWeek> chosenDays() {
    return Stream.of(DayOfWeek.values()).filter(this::works).collect(Collectors.toSet());
  }

  private static LocalTime time(String field, @Nullable String typed) {
    try {
      return LocalTime.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeException unknown) {
      throw new InvalidInput(field, "Enter a time such as 09:00.");
    }
  }

  List<Holiday> holidays() {
    return (closedDays == null ? "" : closedDays)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(MOST)
        .map(CalendarForm::holiday)
        .toList();
  }

  private static Holiday holiday(String line) {
    String[] parts = line.split("\\s+", 2);
    try {
      return new Holiday(
          LocalDate.parse(parts[0]), parts.length == 1 ? "" : PlainText.cleanLine(parts[1], 80));
    } catch (DateTimeException unknown) {
      throw new InvalidInput(
          "closedDays", "“%s” does not begin with a day such as 2026-12-25.".formatted(line));
    }
  }
}
