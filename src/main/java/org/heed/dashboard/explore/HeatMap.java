package org.heed.dashboard.explore;

import java.util.List;
import org.heed.platform.chart.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Two attributes against each other.
 *
 * @param columns names of the second attribute's values
 */
public record HeatMap(String rowLabel, String columnLabel, List<String> columns, List<Row> rows) {

  /** One value of the first attribute. */
  public record Row(String name, List<Cell> cells) {}

  /**
   * Both values together.
   *
   * @param tone from 1, far below the whole, over 4 to 7, far above; 0 with too few answers. Only a
   *     cell whose interval leaves out the value of the whole has a tone other than 4.
   */
  public record Cell(Reading reading, int tone, @Nullable String href) {}
}
