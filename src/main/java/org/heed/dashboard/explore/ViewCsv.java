package org.heed.dashboard.explore;

import java.util.List;
import java.util.stream.Collectors;
import org.heed.platform.chart.Chart;
import org.heed.platform.chart.ChartTable;
import org.heed.platform.chart.ComparisonChart;

/** Writes a view as CSV. */
final class ViewCsv {

  private ViewCsv() {}

  static String of(View view) {
    StringBuilder csv = new StringBuilder();
    append(csv, view.series());
    ComparisonChart parts = view.parts();
    if (parts != null) {
      csv.append("\r\n");
      append(csv, parts);
    }
    return csv.toString();
  }

  private static void append(StringBuilder csv, Chart chart) {
    ChartTable table = chart.table();
    line(csv, table.header());
    table.rows().forEach(row -> line(csv, row));
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(ViewCsv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A spreadsheet takes a cell that begins so for a formula; scores are not typed by customers. */
  private static String cell(String text) {
    boolean formula = text.matches("[=@\\t\\r].*|[+\\-](?![0-9]).*");
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
