package org.heed.platform.chart.drawing;

import java.util.List;
import org.heed.statistics.Category;

/**
 * The kinds of marks a chart is made of. Each has a class, which the style sheet colours for light
 * and dark, and attributes that draw it where there is no style sheet.
 */
public enum Ink {
  PROMOTER("heed-chart-promoter", "fill", "#2f6fde"),
  PASSIVE("heed-chart-passive", "fill", "#8490a3"),
  DETRACTOR("heed-chart-detractor", "fill", "#e0690a"),
  SCORE_BAND("heed-chart-score-band", "fill", "#0f6e66", "fill-opacity", "0.15"),
  SCORE_LINE("heed-chart-score-line", "fill", "none", "stroke", "#0f6e66", "stroke-width", "2.5"),
  SCORE_WHISKER(
      "heed-chart-score-whisker",
      "fill",
      "none",
      "stroke",
      "#0f6e66",
      "stroke-width",
      "10",
      "stroke-opacity",
      "0.3"),
  SCORE_DOT("heed-chart-score-dot", "fill", "#0f6e66", "stroke", "#ffffff", "stroke-width", "2"),
  TOO_FEW("heed-chart-too-few", "fill", "#ffffff", "stroke", "#8490a3", "stroke-width", "1.5"),
  GRID("heed-chart-grid", "stroke", "#8490a3", "stroke-opacity", "0.22"),
  AXIS("heed-chart-axis", "stroke", "#8490a3", "stroke-opacity", "0.7"),
  MARK("heed-chart-mark", "stroke", "#8490a3", "stroke-dasharray", "1 4"),
  HIT("heed-chart-hit", "fill", "#000000", "fill-opacity", "0"),
  TEXT("heed-chart-text", "fill", "currentColor"),
  MUTED("heed-chart-muted", "fill", "currentColor", "fill-opacity", "0.72"),
  FIGURE("heed-chart-figure", "fill", "currentColor", "font-weight", "600");

  private final String cssClass;
  private final List<String> attributes;

  Ink(String cssClass, String... namesAndValues) {
    this.cssClass = cssClass;
    this.attributes = List.of(namesAndValues);
  }

  public static Ink of(Category category) {
    return switch (category) {
      case DETRACTOR -> DETRACTOR;
      case PASSIVE -> PASSIVE;
      case PROMOTER -> PROMOTER;
    };
  }

  void applyTo(Element element) {
    element.with("class", cssClass);
    for (int i = 0; i < attributes.size(); i += 2) {
      element.with(attributes.get(i), attributes.get(i + 1));
    }
    if (attributes.contains("stroke")) {
      element.with("stroke-linejoin", "round").with("stroke-linecap", "round");
    }
  }
}
