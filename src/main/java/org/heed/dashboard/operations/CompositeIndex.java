package org.heed.dashboard.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.heed.customer.kpi.Kpi;

/**
 * Score and figures blended to one number from 0 to 100: an NPS counts (score + 100) ÷ 2, a share
 * as it is, a mean times ten, with weight 100, each figure what its mean is worth with its own
 * weight. What has no value is left out of the blend and named.
 */
final class CompositeIndex {

  static final double SCORE_WEIGHT = 100;

  private CompositeIndex() {}

  /**
   * The index of a place.
   *
   * @param parts each part with its value and weight, in words
   * @param missing weighted figures without a value there
   */
  record Blend(Sites.Row site, double value, List<String> parts, List<String> missing) {

    public String index() {
      return String.format(Locale.ENGLISH, "%.0f", value);
    }
  }

  /** By name; empty when no figure has a weight. */
  static List<Blend> of(List<KpiYear> kpis, List<Sites.Row> rows) {
    List<KpiYear> weighted = kpis.stream().filter(kpi -> kpi.kpi().weight() > 0).toList();
    return weighted.isEmpty() ? List.of() : rows.stream().map(row -> blend(row, weighted)).toList();
  }

  private static Blend blend(Sites.Row row, List<KpiYear> weighted) {
    double score = row.scores().yardstick().ofHundred(row.scores().value());
    double sum = SCORE_WEIGHT * score;
    double weights = SCORE_WEIGHT;
    List<String> parts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    parts.add(part("Score", score, SCORE_WEIGHT));
    for (KpiYear year : weighted) {
      Kpi kpi = year.kpi();
      OptionalDouble mean = year.mean(row.scores().point().id());
      Double points = mean.isPresent() ? kpi.points(mean.getAsDouble()) : null;
      if (points == null) {
        missing.add(kpi.name());
      } else {
        sum += kpi.weight() * points;
        weights += kpi.weight();
        parts.add(part(kpi.name(), points, kpi.weight()));
      }
    }
    return new Blend(row, sum / weights, parts, missing);
  }

  private static String part(String name, double points, double weight) {
    return String.format(Locale.ENGLISH, "%s %.0f × %.0f", name, points, weight);
  }
}
