package org.heed.platform.chart;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.heed.platform.chart.drawing.Figures;
import org.heed.statistics.Nps;
import org.jspecify.annotations.Nullable;

/**
 * One period of a trend.
 *
 * @param label short name of the period, such as "Mar"
 * @param group what the labels repeat within, such as the year "2026"; may be empty
 * @param nps the period's score; drawn as a gap while it is not publishable
 * @param href where the answers behind it are; only a path, query, fragment or http address becomes
 *     a link
 * @param mark something that happened then and may explain a shift, such as "Survey version 3"
 */
public record TrendPoint(
    String label, String group, Nps nps, @Nullable String href, @Nullable String mark) {

  public static TrendPoint of(YearMonth month, Nps nps) {
    String label = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return new TrendPoint(label, Integer.toString(month.getYear()), nps, null, null);
  }

  public TrendPoint linkedTo(@Nullable String href) {
    return new TrendPoint(label, group, nps, href, mark);
  }

  public TrendPoint marked(String mark) {
    return new TrendPoint(label, group, nps, href, mark);
  }

  String name() {
    return group.isEmpty() ? label : label + " " + group;
  }

  String sentence() {
    String sentence = name() + ": " + Figures.sentence(nps);
    return mark == null ? sentence : sentence + " (" + mark + ")";
  }
}
