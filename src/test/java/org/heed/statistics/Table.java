package org.heed.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A small published data set from src/test/resources/statistics: a line that names its source, a
 * heading, and numbers.
 */
public final class Table {

  private final List<double[]> rows;

  private Table(List<double[]> rows) {
    this.rows = rows;
  }

  public static Table read(String name) {
    var resource = Table.class.getResourceAsStream("/statistics/" + name + ".csv");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      return new Table(reader.lines().skip(2).map(Table::numbers).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  public double[] column(int index) {
    return rows.stream().mapToDouble(row -> row[index]).toArray();
  }

  /** The columns from one index to before another. */
  public double[][] columns(int from, int to) {
    double[][] columns = new double[to - from][];
    Arrays.setAll(columns, index -> column(from + index));
    return columns;
  }
}
