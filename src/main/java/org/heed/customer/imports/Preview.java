package org.heed.customer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.heed.customer.AccountDraft;
import org.heed.customer.ContactDraft;
import org.heed.customer.mapping.RowReader;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The first rows as they will be understood.
 *
 * @param rows in the order of the file
 * @param ambiguousDates whether only a person can tell day from month
 */
public record Preview(List<Line> rows, boolean ambiguousDates) {

  /**
   * One row.
   *
   * @param number as a spreadsheet counts
   * @param contact what it says about the person
   * @param account what it says about the account
   * @param answer what was answered, in short; empty when nothing was
   * @param problem why it would be left out
   * @param warnings what would be left out of it
   */
  public record Line(
      long number,
      @Nullable ContactDraft contact,
      @Nullable AccountDraft account,
      String answer,
      @Nullable String problem,
      List<String> warnings) {}

  static Preview of(
      List<RowReader.Outcome> outcomes,
      Function<TableRow, String> answers,
      boolean ambiguousDates) {
    List<Line> lines = new ArrayList<>();
    for (RowReader.Outcome outcome : outcomes) {
      lines.add(
          switch (outcome) {
            case RowReader.Accepted row -> line(row, answers);
            case RowReader.Rejected row ->
                new Line(row.row().number(), null, null, "", row.reason(), List.of());
          });
    }
    return new Preview(lines, ambiguousDates);
  }

  private static Line line(RowReader.Accepted row, Function<TableRow, String> answers) {
    try {
      return new Line(
          row.row().number(),
          row.contact(),
          row.account(),
          answers.apply(row.row()),
          null,
          row.warnings());
    } catch (InvalidInput unusable) {
      return new Line(row.row().number(), null, null, "", unusable.getMessage(), List.of());
    }
  }
}
