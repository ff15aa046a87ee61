package org.heed.program.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads what people typed and collects a sentence for each field that cannot be accepted. */
public final class Entries {

  private static final int MAX_VALUES = 200;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Map<String, String> problems = new LinkedHashMap<>();

  /** Sentences by field, in the order of the form; empty when all was fine. */
  public Map<String, String> problems() {
    return problems;
  }

  public void reject(String field, String sentence) {
    problems.putIfAbsent(field, sentence);
  }

  public int number(String field, @Nullable String text, int least, int most) {
    try {
      int number = Integer.parseInt(text == null ? "" : text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Answered below, like a number out of range.
    }
    reject(field, "Enter a whole number from %,d to %,d.".formatted(least, most));
    return least;
  }

  public @Nullable Integer numberIfAny(String field, @Nullable String text, int least, int most) {
    return text == null || text.isBlank() ? null : number(field, text, least, most);
  }

  public LocalDate date(String field, @Nullable String text, LocalDate least, LocalDate most) {
    try {
      LocalDate date = LocalDate.parse(text == null ? "" : text.strip());
      if (!date.isBefore(least) && !date.isAfter(most)) {
        return date;
      }
    } catch (DateTimeException notADate) {
      // Answered below, like a date out of range.
    }
    reject(field, "Choose a day from %s to %s.".formatted(DAY.format(least), DAY.format(most)));
    return least;
  }

  public LocalTime time(String field, @Nullable String text, LocalTime otherwise) {
    try {
      return LocalTime.parse(text == null ? "" : text.strip());
    } catch (DateTimeException notATime) {
      reject(field, "Enter a time such as 09:00.");
      return otherwise;
    }
  }

  public String line(String field, @Nullable String text, int most) {
    String line = PlainText.cleanLine(text == null ? "" : text, most + 1);
    if (line.isBlank()) {
      reject(field, "Fill this in.");
    } else if (line.length() > most) {
      reject(field, "Shorten this to " + most + " characters.");
    }
    return line;
  }

  public static List<String> values(@Nullable List<String> values) {
    return values == null
        ? List.of()
        : values.stream()
            .map(value -> PlainText.cleanLine(value, MAX_VALUES))
            .filter(value -> !value.isEmpty())
            .distinct()
            .limit(MAX_VALUES)
            .toList();
  }
}
