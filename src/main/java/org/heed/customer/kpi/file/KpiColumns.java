package org.heed.customer.kpi.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.customer.kpi.KpiReport;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a file of values and reads its rows. */
final class KpiColumns {

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "measurepoint",
          "point",
          "code",
          "point",
          "site",
          "point",
          "date",
          "day",
          "figure",
          "kpi");

  private final Map<String, Integer> columns = new HashMap<>();

  KpiColumns(List<String> headings) {
    for (int column = 0; column < headings.size(); column++) {
      String word = headings.get(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      columns.putIfAbsent(OTHER_NAMES.getOrDefault(word, word), column);
    }
    for (String needed : List.of("kpi", "point", "day", "value")) {
      if (!columns.containsKey(needed)) {
        throw new InvalidInput(
            "file",
            "The file needs the columns kpi, point, day and value, and may have unit. There is no column “%s”."
                .formatted(needed));
      }
    }
  }

  KpiRow row(TableRow row) {
    String day = cell(row, "day");
    String value = cell(row, "value");
    LocalDate read = day(day);
    Double number = number(value);
    KpiReport report =
        new KpiReport(cell(row, "kpi"), cell(row, "point"), read, number, cell(row, "unit"));
    String problem = null;
    if (read == null && !day.isEmpty()) {
      problem = "“%s” is no day. Write it as 2026-03-31.".formatted(day);
    } else if (number == null && !value.isEmpty()) {
      problem = "“%s” is no number. Write the unit in a column of its own.".formatted(value);
    }
    return new KpiRow(row.number(), report, problem);
  }

  private String cell(TableRow row, String column) {
    Integer position = columns.get(column);
    return position == null ? "" : row.cell(position).strip();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** A comma stands for a point only where it can mean nothing else. */
  private static @Nullable Double number(String text) {
    String plain = text.matches("-?[0-9]+,[0-9]{1,2}") ? text.replace(',', '.') : text;
    return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? Double.valueOf(plain) : null;
  }
}
