package org.heed.platform.chart;

import org.heed.platform.chart.drawing.Element;

/**
 * A finished drawing. Only this package can make one, out of escaped text, so its markup may be
 * placed into a page as it is.
 */
public final class Svg {

  private final String markup;

  Svg(Element root) {
    markup = root.markup();
  }

  /** One complete {@code svg} element, without scripts and without inline styles. */
  public String markup() {
    return markup;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Svg svg && svg.markup.equals(markup);
  }

  @Override
  public int hashCode() {
    return markup.hashCode();
  }

  @Override
  public String toString() {
    return markup;
  }
}
