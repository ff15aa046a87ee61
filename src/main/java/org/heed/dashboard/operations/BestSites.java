package org.heed.dashboard.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.heed.statistics.association.RankCorrelation;
import org.heed.statistics.comparison.ManyTests;

/** What the best sites of a group do differently, as far as figures show it. */
final class BestSites {

  private static final int ENOUGH = 6;
  private static final double FALSE_FINDINGS = 0.05;

  private BestSites() {}

  private record Tried(String sentence, double pValue) {}

  /** Sentences on figures that go with the score within the group; none when none does. */
  static List<String> of(List<KpiYear> kpis, List<Sites.Row> group) {
    List<Tried> tried = new ArrayList<>();
    for (KpiYear kpi : kpis) {
      List<Sites.Row> with =
          group.stream()
              .filter(row -> value(kpi, row).isPresent())
              .sorted(Comparator.comparingDouble(Sites.Row::shrunk))
              .toList();
      if (with.size() >= ENOUGH) {
        tried.add(tried(kpi, with));
      }
    }
    double[] adjusted =
        ManyTests.benjaminiHochberg(tried.stream().mapToDouble(Tried::pValue).toArray());
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (adjusted[i] <= FALSE_FINDINGS) {
        sentences.add(tried.get(i).sentence());
      }
    }
    return sentences;
  }

  private static OptionalDouble value(KpiYear kpi, Sites.Row row) {
    return kpi.mean(row.scores().point().id());
  }

  private static Tried tried(KpiYear kpi, List<Sites.Row> byScore) {
    double[] figures = byScore.stream().mapToDouble(row -> value(kpi, row).orElse(0)).toArray();
    double[] scores = byScore.stream().mapToDouble(Sites.Row::shrunk).toArray();
    int third = byScore.size() / 3;
    String sentence =
        String.format(
            Locale.ENGLISH,
            "%s: %.1f %s at its best sites, %.1f at all others.",
            kpi.kpi().name(),
            mean(figures, figures.length - third, figures.length),
            kpi.kpi().unit(),
            mean(figures, 0, figures.length - third));
    return new Tried(sentence, RankCorrelation.of(figures, scores).pValue());
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / Math.max(1, to - from);
  }
}
