package org.heed.customer.kpi.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.customer.imports.upload.TableFile;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.kpi.KpiReport;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes values of operational figures from a CSV or Excel file with the columns kpi, point, day and
 * value, and perhaps unit. One wrong row keeps the file out; each is named.
 */
@Component
public class KpiImport {

  private static final int MOST = 200_000;
  private static final int SHOWN = 20;

  private final KpiFacts facts;

  KpiImport(KpiFacts facts) {
    this.facts = facts;
  }

  /**
   * Stores the file's values.
   *
   * @return how many
   * @throws InvalidInput naming the rows at fault, one a line
   */
  @Transactional
  public int store(Path file) {
    List<KpiRow> rows = read(file);
    List<String> problems = new ArrayList<>();
    rows.stream().filter(row -> row.problem() != null).forEach(row -> problems.add(row.told()));
    if (problems.isEmpty()) {
      problems.addAll(refused(rows));
      Shares.problem(rows).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput("file", shown(problems));
    }
    return rows.size();
  }

  private List<String> refused(List<KpiRow> rows) {
    List<KpiReport> reports = rows.stream().map(KpiRow::report).toList();
    var answers = facts.tell(reports);
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i);
      if (answer != null) {
        problems.add("Row %d: %s".formatted(rows.get(i).number(), answer));
      }
    }
    return problems;
  }

  private static String shown(List<String> problems) {
    String first = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
    int more = problems.size() - SHOWN;
    return more <= 0 ? first : first + "\nand %,d more rows.".formatted(more);
  }

  private static List<KpiRow> read(Path file) {
    try (TableFile table = TableFile.open(file)) {
      KpiColumns columns = new KpiColumns(table.headings());
      List<KpiRow> rows = new ArrayList<>();
      Optional<TableRow> row = table.next();
      while (row.isPresent()) {
        if (rows.size() == MOST) {
          throw new InvalidInput("file", "A file may hold %,d values.".formatted(MOST));
        }
        rows.add(columns.row(row.get()));
        row = table.next();
      }
      if (rows.isEmpty()) {
        throw new InvalidInput("file", "The file has a heading and no values.");
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
