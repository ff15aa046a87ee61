package org.heed.program.web.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heed.platform.text.PlainText;
import org.heed.program.consent.NeverAsk.Entry;
import org.heed.program.web.Entries;
import org.heed.workspace.calendar.Holidays.Holiday;

/** Lists that people type line by line: what comes first on a line, then a name or note. */
final class ListsText {

  private static final int LONGEST = 100_000;
  private static final int LONGEST_NOTE = 80;

  private ListsText() {}

  static String of(List<Holiday> holidays) {
    return holidays.stream()
        .map(one -> (one.day() + " " + one.name()).strip())
        .collect(Collectors.joining("\n"));
  }

  static String ofEntries(List<Entry> entries) {
    return entries.stream()
        .map(one -> (one.entry() + " " + one.note()).strip())
        .collect(Collectors.joining("\n"));
  }

  static List<Holiday> holidays(String text, Entries problems) {
    List<Holiday> days = new ArrayList<>();
    for (String line : lines(text)) {
      try {
        days.add(new Holiday(LocalDate.parse(first(line)), rest(line)));
      } catch (DateTimeException notADay) {
        problems.reject(
            "holidays", "“%s” does not begin with a day such as 2027-12-24.".formatted(line));
      }
    }
    return days;
  }

  static List<Entry> entries(String text, Entries problems) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines(text)) {
      String entry = first(line).toLowerCase(Locale.ROOT);
      int at = entry.indexOf('@');
      if (at < 0 || at != entry.lastIndexOf('@') || at == entry.length() - 1) {
        problems.reject(
            "never",
            "“%s” is neither an address nor a domain: write ada@acme.com, or @acme.com for all there."
                .formatted(line));
      } else {
        entries.add(new Entry(entry, rest(line)));
      }
    }
    return entries;
  }

  private static List<String> lines(String text) {
    return PlainText.clean(text, LONGEST)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String first(String line) {
    return line.split("[\\s,;]+", 2)[0];
  }

  private static String rest(String line) {
    String[] parts = line.split("[\\s,;]+", 2);
    return parts.length < 2 ? "" : PlainText.cleanLine(parts[1], LONGEST_NOTE);
  }
}
