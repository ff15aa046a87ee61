package org.heed.platform.chart;

/**
 * The room a chart is drawn for. A drawing scales to its container, but its text scales with it;
 * below about 30 rem the compact form stays readable.
 */
public enum ChartSize {
  /** The full width of a page. */
  FULL(1120, 13),
  /** Half a page or more. */
  WIDE(760, 12),
  /** A phone or a side column. */
  COMPACT(360, 11);

  private final int width;
  private final int textSize;

  ChartSize(int width, int textSize) {
    this.width = width;
    this.textSize = textSize;
  }

  int width() {
    return width;
  }

  int textSize() {
    return textSize;
  }
}
