package org.heed.program.matrix;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;

/** Writes what makes a touchpoint ask, and in which hours, in the few words that fit a cell. */
final class WhenText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private WhenText() {}

  static String when(Pace pace) {
    return switch (pace) {
      case Pace.Wave wave -> wave(wave);
      case Pace.Drip drip -> "Every day, %,d contacts".formatted(drip.perDay());
      case Pace.OnEvent event ->
          event.delayHours() == 0
              ? "At “%s”".formatted(event.event())
              : "%s after “%s”".formatted(duration(event.delayHours()), event.event());
      case Pace.OnDate date -> date(date);
      case Pace.AlwaysOn always -> "Always open";
    };
  }

  private static String wave(Pace.Wave wave) {
    Integer months = wave.everyMonths();
    String rhythm =
        months == null
            ? "Once"
            : switch (months) {
              case 1 -> "Every month";
              case 3 -> "Every quarter";
              case 6 -> "Twice a year";
              case 12 -> "Every year";
              default -> "Every " + months + " months";
            };
    LocalDate start = wave.startOn();
    String spread = wave.spreadDays() == 1 ? "" : ", over " + wave.spreadDays() + " days";
    return rhythm + " from " + DAY.format(start) + spread;
  }

  private static String duration(int hours) {
    return hours % 24 == 0
        ? hours / 24 + (hours == 24 ? " day" : " days")
        : hours + (hours == 1 ? " hour" : " hours");
  }

  private static String date(Pace.OnDate date) {
    String anchor =
        date.anchor() == Pace.OnDate.Anchor.ATTRIBUTE
            ? "“" + Objects.requireNonNullElse(date.attribute(), "") + "”"
            : date.anchor().label();
    int days = Math.abs(date.offsetDays());
    String distance =
        days == 0
            ? "On the day of "
            : days
                + (days == 1 ? " day " : " days ")
                + (date.offsetDays() < 0 ? "before " : "after ");
    return distance + anchor + (date.yearly() ? ", every year" : "");
  }

  static String window(SendingWindow window) {
    String days =
        window.days().equals(WEEK)
            ? "Mon–Fri"
            : window.days().size() == 7
                ? "any day"
                : window.days().stream()
                    .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                    .collect(Collectors.joining(" "));
    return "%s %s–%s, contact's clock".formatted(days, window.from(), window.until());
  }
}
