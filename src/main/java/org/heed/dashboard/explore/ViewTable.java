package org.heed.dashboard.explore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.heed.platform.chart.ComparisonChart;
import org.heed.platform.chart.Reading;
import org.heed.platform.chart.SeriesChart;
import org.heed.platform.export.TableColumn;
import org.heed.platform.export.TableWriter;
import org.heed.statistics.Publishable;
import org.jspecify.annotations.Nullable;

/**
 * A view as one table: a row for the whole, for every period, part and cell of the heat map. Where
 * there are too few answers there is neither a value nor their number.
 */
final class ViewTable {

  static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("measure"),
          TableColumn.text("shown"),
          TableColumn.text("name"),
          TableColumn.text("against"),
          TableColumn.number("value"),
          TableColumn.number("interval from"),
          TableColumn.number("interval to"),
          TableColumn.whole("n"),
          TableColumn.text("as text"),
          TableColumn.text("how it is counted"));

  private final View view;
  private final TableWriter file;

  private ViewTable(View view, TableWriter file) {
    this.view = view;
    this.file = file;
  }

  static void write(View view, TableWriter file) throws IOException {
    new ViewTable(view, file).write();
  }

  private void write() throws IOException {
    row("all", "All together", null, view.whole());
    for (SeriesChart.Point point : view.series().points()) {
      String name = point.group().isEmpty() ? point.label() : point.label() + " " + point.group();
      row("period", name, null, point.reading());
    }
    ComparisonChart parts = view.parts();
    if (parts != null) {
      for (ComparisonChart.Row part : parts.rows()) {
        row("part", part.name(), null, part.reading());
      }
    }
    HeatMap heat = view.heat();
    if (heat != null) {
      for (HeatMap.Row line : heat.rows()) {
        for (int i = 0; i < line.cells().size(); i++) {
          row("cell", line.name(), heat.columns().get(i), line.cells().get(i).reading());
        }
      }
    }
  }

  private void row(String shown, String name, @Nullable String against, Reading reading)
      throws IOException {
    boolean enough = reading.enough();
    String text =
        enough
            ? reading.display()
            : reading.n() == 0 ? "no answers" : Publishable.count(reading.n());
    file.row(
        Arrays.asList(
            view.title(),
            shown,
            name,
            against,
            enough ? reading.value() : null,
            enough ? reading.lower() : null,
            enough ? reading.upper() : null,
            enough || reading.n() == 0 ? reading.n() : null,
            text,
            view.definition()));
  }
}
