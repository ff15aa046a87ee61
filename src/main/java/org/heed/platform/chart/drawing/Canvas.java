package org.heed.platform.chart.drawing;

/** The outermost element of a chart, which scales to the width of its container. */
public final class Canvas {

  /**
   * Without -apple-system, at which the program that draws charts in a PDF gives up on the list.
   */
  private static final String FONT =
      "Inter, system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

  private Canvas() {}

  /**
   * An empty one.
   *
   * @param kind tells charts apart in the style sheet, as in {@code heed-chart-trend}
   * @param links whether the chart holds links; one that does may not be announced as an image
   */
  public static Element of(
      String kind, double width, double height, String title, String description, boolean links) {
    return Element.of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + Element.number(width) + " " + Element.number(height))
        .with("class", "heed-chart heed-chart-" + kind)
        .with("font-family", FONT)
        .with("role", links ? "group" : "img")
        .with("aria-label", Escape.shortened(title, 200))
        .add(Element.of("desc").content(description));
  }
}
