package org.heed.followup.owner;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.web.InvalidInput;

/**
 * A rota as lines of a table: {@code mia@example.com, Monday}, {@code mia@example.com, Mon-Fri,
 * 08:00-16:00} or {@code mia@example.com, 2026-12-24, 2026-12-26}; commas, semicolons or tabs stand
 * between.
 */
public final class RotaLines {

  /** More lines than these are refused. */
  public static final int MOST = 5000;

  private RotaLines() {}

  /**
   * Reads all lines or none.
   *
   * @param people ids by mail address in lower case
   * @throws InvalidInput naming the first line that is wrong and what to do
   */
  public static List<Duty> read(String text, Map<String, Long> people) {
    List<String> lines = text.lines().toList();
    if (lines.size() > MOST) {
      throw new InvalidInput("rota", "Use at most %,d lines.".formatted(MOST));
    }
    List<Duty> rota = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      List<String> cells = cells(lines.get(at));
      boolean heading = at == 0 && !cells.getFirst().contains("@");
      if (!heading && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rota.addAll(duties(cells, at + 1, people));
      }
    }
    return rota;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.replace("\uFEFF", "").split("[,;\t]", -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
        .toList();
  }

  private static List<Duty> duties(List<String> cells, int line, Map<String, Long> people) {
    Long person = people.get(cells.getFirst().toLowerCase(Locale.ROOT));
    if (person == null) {
      throw wrong(line, "“%s” is nobody who works on cases".formatted(cells.getFirst()));
    }
    List<String> rest =
        cells.subList(1, cells.size()).stream().filter(cell -> !cell.isEmpty()).toList();
    Optional<DutyHours> hours = rest.isEmpty() ? Optional.empty() : DutyHours.read(rest.getLast());
    return days(person, hours.isPresent() ? rest.subList(0, rest.size() - 1) : rest, line).stream()
        .map(duty -> duty.within(hours.orElse(null)))
        .toList();
  }

  private static List<Duty> days(long person, List<String> cells, int line) {
    String day = cells.isEmpty() ? "" : cells.getFirst();
    String until = cells.size() > 1 ? cells.get(1) : "";
    List<DayOfWeek> weekdays = Weekdays.read(day);
    if (!weekdays.isEmpty() && until.isEmpty()) {
      return weekdays.stream().map(one -> Duty.weekly(person, one)).toList();
    }
    if (!weekdays.isEmpty()) {
      throw wrong(line, "“%s” is no hours; write them such as 08:00-16:00".formatted(until));
    }
    LocalDate first = date(day, line);
    LocalDate last = until.isEmpty() ? first : date(until, line);
    if (last.isBefore(first)) {
      throw wrong(line, "the last day is before the first");
    }
    return List.of(Duty.dated(person, first, last));
  }

  private static LocalDate date(String day, int line) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException unreadable) {
      throw wrong(
          line,
          "write a weekday such as Monday, days such as Mon-Fri, or a date such as 2026-12-24");
    }
  }

  private static InvalidInput wrong(int line, String why) {
    return new InvalidInput("rota", "Line %d: %s.".formatted(line, why));
  }

  /**
   * Writes it so that it can be read again.
   *
   * @param addresses by user id
   */
  public static String write(List<Duty> rota, Map<Long, String> addresses) {
    StringBuilder lines = new StringBuilder("person,day,until,hours\n");
    for (Duty duty : rota) {
      DayOfWeek weekday = duty.weekday();
      lines
          .append(addresses.getOrDefault(duty.userId(), "?"))
          .append(',')
          .append(
              weekday == null
                  ? duty.firstDay() + "," + duty.lastDay()
                  : weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ",")
          .append(duty.hours() == null ? "" : "," + duty.hours())
          .append('\n');
    }
    return lines.toString();
  }
}
