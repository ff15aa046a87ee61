package org.heed.customer.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.imports.upload.TableFile;
import org.heed.customer.operational.Reported;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes outcomes from a CSV or Excel file with the columns account, outcome, date, and perhaps
 * amount and currency. Bad rows are named and left out; the others are stored.
 */
@Component
public class OutcomeImport {

  private static final int MOST = 100_000;
  private static final int NAMED = 20;

  private final Outcomes outcomes;

  OutcomeImport(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * What the import did.
   *
   * @param problems the first bad rows, in words
   */
  public record Result(long stored, long refused, List<String> problems) {}

  /**
   * Stores the file's outcomes.
   *
   * @throws InvalidInput when the file cannot be read or lacks a column
   */
  public Result store(Path file) {
    List<OutcomeReport> reports = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    try (TableFile table = TableFile.open(file)) {
      Map<String, Integer> columns = columns(table.headings());
      Optional<TableRow> row = table.next();
      while (row.isPresent()) {
        if (reports.size() == MOST) {
          throw new InvalidInput("file", "A file may hold %,d outcomes.".formatted(MOST));
        }
        reports.add(report(row.get(), columns));
        rows.add(row.get().number());
        row = table.next();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return result(outcomes.record(reports), rows);
  }

  private static Result result(List<Reported> reported, List<Long> rows) {
    List<String> problems = new ArrayList<>();
    long refused = 0;
    for (int i = 0; i < reported.size(); i++) {
      String reason = reported.get(i).reason();
      if (reason != null) {
        refused++;
        if (problems.size() < NAMED) {
          problems.add("Row %d: %s".formatted(rows.get(i), reason));
        }
      }
    }
    return new Result(reported.size() - refused, refused, problems);
  }

  private static Map<String, Integer> columns(List<String> headings) {
    Map<String, Integer> columns = new HashMap<>();
    for (int column = 0; column < headings.size(); column++) {
      columns.putIfAbsent(headings.get(column).strip().toLowerCase(Locale.ROOT), column);
    }
    for (String needed : List.of("account", "outcome", "date")) {
      if (!columns.containsKey(needed)) {
        throw new InvalidInput(
            "file",
            "The file needs the columns account, outcome and date, and may have amount and currency. There is no column “%s”."
                .formatted(needed));
      }
    }
    return columns;
  }

  private static OutcomeReport report(TableRow row, Map<String, Integer> columns) {
    String amount = cell(row, columns, "amount");
    return new OutcomeReport(
        cell(row, columns, "account"),
        cell(row, columns, "outcome"),
        day(cell(row, columns, "date")),
        amount.isEmpty() ? null : minor(amount),
        cell(row, columns, "currency"));
  }

  private static String cell(TableRow row, Map<String, Integer> columns, String name) {
    Integer column = columns.get(name);
    return column == null ? "" : row.cell(column).strip();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** Whole units, perhaps with cents; −1 for what is no amount, which is refused later. */
  private static Long minor(String text) {
    String plain = text.replaceAll("[ \u00A0']", "");
    return plain.matches("[0-9]{1,13}([.,][0-9]{1,2})?")
        ? new BigDecimal(plain.replace(',', '.'))
            .movePointRight(2)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact()
        : -1L;
  }
}
