package org.heed.program.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;
import org.jspecify.annotations.Nullable;

/** Pace, sending window, reminder and limits as typed. */
record WhenForm(
    @Nullable String kind,
    @Nullable String startOn,
    @Nullable String spreadDays,
    @Nullable String everyMonths,
    @Nullable String perDay,
    @Nullable List<String> days,
    @Nullable String from,
    @Nullable String until,
    @Nullable String reminderAfterDays,
    @Nullable String openDays,
    @Nullable String quietDays) {

  static WhenForm of(TouchpointSettings settings, LocalDate today) {
    Pace pace = settings.pace();
    Pace.Wave wave = pace instanceof Pace.Wave given ? given : new Pace.Wave(today, 1, 3);
    int perDay = pace instanceof Pace.Drip drip ? drip.perDay() : 50;
    return new WhenForm(
        kind(pace),
        wave.startOn().toString(),
        Integer.toString(wave.spreadDays()),
        text(wave.everyMonths()),
        Integer.toString(perDay),
        settings.window().days().stream().map(DayOfWeek::name).toList(),
        settings.window().from().toString(),
        settings.window().until().toString(),
        text(settings.reminderAfterDays()),
        Integer.toString(settings.openDays()),
        Integer.toString(settings.quietDays()));
  }

  private static String kind(Pace pace) {
    return switch (pace) {
      case Pace.Wave wave -> "wave";
      case Pace.Drip drip -> "drip";
      case Pace.OnEvent event -> "event";
      case Pace.OnDate date -> "date";
      case Pace.AlwaysOn always -> "always_on";
    };
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  Pace pace(Pace before, Entries entries, LocalDate today) {
    if (kind != null && kind.equals(kind(before)) && keepsItself(before)) {
      return before;
    }
    if ("drip".equals(kind)) {
      return new Pace.Drip(entries.number("when.perDay", perDay, 1, 100_000));
    }
    return new Pace.Wave(
        entries.date("when.startOn", startOn, today.minusYears(2), today.plusYears(2)),
        entries.number("when.spreadDays", spreadDays, 1, 90),
        entries.numberIfAny("when.everyMonths", everyMonths, 1, 24));
  }

  private static boolean keepsItself(Pace pace) {
    return !(pace instanceof Pace.Wave) && !(pace instanceof Pace.Drip);
  }

  SendingWindow window(Entries entries) {
    LocalTime opens = entries.time("when.from", from, LocalTime.of(9, 0));
    LocalTime closes = entries.time("when.until", until, LocalTime.of(17, 0));
    if (!opens.isBefore(closes)) {
      entries.reject("when.until", "Enter a time after " + opens + ".");
      return SendingWindow.OFFICE_HOURS;
    }
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (Objects.requireNonNullElse(days, List.of()).contains(day.name())) {
        chosen.add(day);
      }
    }
    if (chosen.isEmpty()) {
      entries.reject("when.days", "Choose at least one day.");
      return SendingWindow.OFFICE_HOURS;
    }
    return new SendingWindow(chosen, opens, closes);
  }

  int open(Entries entries) {
    return entries.number("when.openDays", openDays, 1, 365);
  }

  @Nullable Integer reminder(Entries entries) {
    return entries.numberIfAny("when.reminderAfterDays", reminderAfterDays, 1, 60);
  }

  int quiet(Entries entries) {
    return entries.number("when.quietDays", quietDays, 0, 730);
  }
}
