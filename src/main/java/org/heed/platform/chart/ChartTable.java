package org.heed.platform.chart;

import java.util.List;

/** The figures of a chart. Cells are plain text: whoever shows them has to escape them. */
public record ChartTable(String caption, List<String> header, List<List<String>> rows) {

  public ChartTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
