package org.heed.platform.chart.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An SVG element under construction. Names are constants of this package; values are escaped. */
public final class Element {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final StringBuilder content = new StringBuilder();

  private Element(String name) {
    this.name = name;
  }

  public static Element of(String name) {
    return new Element(name);
  }

  public static Element group(String cssClass) {
    return of("g").with("class", cssClass);
  }

  public static Element path(Path path) {
    return of("path").with("d", path.toString());
  }

  public static Element line(double x1, double y1, double x2, double y2) {
    return of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
  }

  public static Element circle(double x, double y, double radius) {
    return of("circle").with("cx", x).with("cy", y).with("r", radius);
  }

  public static Element rectangle(double x, double y, double width, double height) {
    return of("rect").with("x", x).with("y", y).with("width", width).with("height", height);
  }

  public static Element text(double x, double y, String anchor, String text) {
    return of("text").with("x", x).with("y", y).with("text-anchor", anchor).content(text);
  }

  /** Sets an attribute, in place of an earlier value. */
  public Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  public Element with(String attribute, double value) {
    return with(attribute, number(value));
  }

  public Element ink(Ink ink) {
    ink.applyTo(this);
    return this;
  }

  public Element content(String text) {
    content.append(Escape.xml(text));
    return this;
  }

  public Element add(@Nullable Element... children) {
    for (Element child : children) {
      if (child != null) {
        content.append(child.markup());
      }
    }
    return this;
  }

  public Element addAll(Stream<Element> children) {
    children.forEach(this::add);
    return this;
  }

  /** What a pointer resting on this element shows. */
  public Element tooltip(String text) {
    return add(of("title").content(text));
  }

  public String markup() {
    StringBuilder start = new StringBuilder("<").append(name);
    attributes.forEach(
        (attribute, value) ->
            start
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Escape.xml(value))
                .append('"'));
    return content.isEmpty() ? start + "/>" : start + ">" + content + "</" + name + ">";
  }

  /** A tenth of a unit is finer than any screen shows. */
  public static String number(double value) {
    BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return tenths.stripTrailingZeros().toPlainString();
  }
}
