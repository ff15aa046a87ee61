package org.heed.statistics.series;

import java.util.ArrayList;
import java.util.List;

/** Sums from the start of a weighted series, so that the cost of any segment takes no loop. */
final class Segments {

  private final double centre;
  private final double[] weights;
  private final double[] sums;
  private final double[] squares;

  Segments(double[] values, double[] weights) {
    int n = values.length;
    this.centre = values[n / 2];
    this.weights = new double[n + 1];
    this.sums = new double[n + 1];
    this.squares = new double[n + 1];
    for (int i = 0; i < n; i++) {
      // Distances from one of the values keep the squares small, and so their differences exact.
      double distance = values[i] - centre;
      this.weights[i + 1] = this.weights[i] + weights[i];
      this.sums[i + 1] = this.sums[i] + weights[i] * distance;
      this.squares[i + 1] = this.squares[i] + weights[i] * distance * distance;
    }
  }

  /** Weighted sum of squares around the mean of the values from {@code start} to before the end. */
  double cost(int start, int end) {
    double weight = weights[end] - weights[start];
    double sum = sums[end] - sums[start];
    double square = squares[end] - squares[start];
    return weight == 0 ? 0 : Math.max(0, square - sum * sum / weight);
  }

  /** Variance of the values of a segment around their mean; 0 without any weight. */
  double spread(int start, int end) {
    double weight = weights[end] - weights[start];
    return weight == 0 ? 0 : cost(start, end) / weight;
  }

  /** NaN for a segment without any weight. */
  double mean(int start, int end) {
    return centre + (sums[end] - sums[start]) / (weights[end] - weights[start]);
  }

  /** NaN for a segment without any weight. */
  List<Double> levels(List<Integer> breaks) {
    List<Double> levels = new ArrayList<>();
    int start = 0;
    for (int segment = 0; segment <= breaks.size(); segment++) {
      int end = segment < breaks.size() ? breaks.get(segment) : sums.length - 1;
      levels.add(mean(start, end));
      start = end;
    }
    return levels;
  }
}
