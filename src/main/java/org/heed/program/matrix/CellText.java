package org.heed.program.matrix;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Reach;
import org.heed.program.settings.RoleShare;

/** Writes settings in the few words that fit a cell. */
final class CellText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private CellText() {}

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

  static List<String> audience(Audience audience, String segment) {
    List<String> parts = new ArrayList<>();
    if (!segment.isEmpty()) {
      parts.add(segment);
    }
    add(parts, "segment ", audience.segments());
    add(parts, "tier ", audience.tiers());
    add(parts, "", audience.regions());
    add(parts, "stage ", audience.stages());
    add(parts, "", audience.roles());
    add(parts, "language ", audience.languages());
    return parts;
  }

  private static void add(List<String> parts, String label, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(label + String.join(" or ", values).replace('_', ' '));
    }
  }

  static String coverage(List<RoleShare> coverage) {
    return coverage.stream()
        .map(
            share ->
                "%d–%d %s"
                    .formatted(
                        share.least(), share.most(), share.role().label().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }

  static String reach(Reach reach) {
    return reach.protection().label() + " protection" + (reach.anonymous() ? ", anonymous" : "");
  }

  static String caps(TouchpointSettings settings) {
    List<String> parts = new ArrayList<>();
    if (settings.quietDays() > 0) {
      parts.add("Once in %d days per contact".formatted(settings.quietDays()));
    }
    for (AskingClock clock : settings.rules().clocks()) {
      parts.add(
          "%d in %d days per %s".formatted(clock.most(), clock.days(), clock.scope().label()));
    }
    return parts.isEmpty() ? "No limit" : String.join("; ", parts);
  }

  static String spared(TouchpointSettings settings) {
    List<String> parts = new ArrayList<>();
    Exclusions exclusions = settings.rules().exclusions();
    if (exclusions.openTicket()) {
      parts.add("not with an open ticket");
    }
    if (exclusions.withoutConsent()) {
      parts.add("only with consent");
    }
    if (exclusions.newerThanDays() > 0) {
      parts.add("not before day " + exclusions.newerThanDays());
    }
    if (settings.rules().sampling() != null) {
      parts.add("sample to ±" + settings.rules().sampling().marginOfError());
    }
    parts.add(
        settings.reminderAfterDays() == null
            ? "no reminder"
            : "reminder after %d days".formatted(settings.reminderAfterDays()));
    return String.join(", ", parts);
  }
}
