package org.heed.dashboard.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.heed.statistics.association.RankCorrelation;
import org.heed.statistics.comparison.ManyTests;

/**
 * Which figures go with the score. Over time, changes from month to month at the same place are
 * compared, so that neither places that always differ nor common drift make a link; months without
 * values drop out. All links of a page are corrected together for their number.
 */
final class KpiLinks {

  private static final int MOST_LAG = 3;
  private static final int ENOUGH_PAIRS = 10;
  private static final double FALSE_FINDINGS = 0.05;

  private KpiLinks() {}

  /**
   * A tested link.
   *
   * @param lag months by which the score follows; −1 for the comparison between places
   * @param adjustedP corrected for all links of the page
   */
  record Link(KpiYear kpi, int lag, RankCorrelation correlation, double adjustedP) {

    public String name() {
      return kpi.kpi().name();
    }

    public boolean real() {
      return adjustedP <= FALSE_FINDINGS;
    }

    public String when() {
      return switch (lag) {
        case -1 -> "Between places";
        case 0 -> "In the same month";
        case 1 -> "1 month later";
        default -> lag + " months later";
      };
    }

    public String value() {
      return decimal(correlation.value());
    }

    public String interval() {
      return decimal(correlation.interval().lower())
          + " to "
          + decimal(correlation.interval().upper());
    }

    public String chance() {
      return adjustedP < 0.001 ? "< 0.001" : String.format(Locale.ENGLISH, "%.3f", adjustedP);
    }

    public String sentence() {
      if (!real()) {
        return "May be chance.";
      }
      String way = correlation.value() > 0 ? "higher" : "lower";
      return lag < 0
          ? "Places with more of it have %s scores.".formatted(way)
          : "Where it rises, the score goes %s.".formatted(way.equals("higher") ? "up" : "down");
    }

    private static String decimal(double value) {
      return String.format(Locale.ENGLISH, "%.2f", value).replace('-', '−');
    }
  }

  static List<Link> of(List<KpiYear> kpis, List<PointScores> points, List<LocalDate> months) {
    List<KpiYear> kpiOf = new ArrayList<>();
    List<Integer> lags = new ArrayList<>();
    List<RankCorrelation> found = new ArrayList<>();
    for (KpiYear kpi : kpis) {
      for (int lag = -1; lag <= MOST_LAG; lag++) {
        List<KpiPairs.Pair> pairs =
            lag < 0 ? KpiPairs.between(kpi, points) : KpiPairs.changes(kpi, points, months, lag);
        if (pairs.size() >= ENOUGH_PAIRS) {
          kpiOf.add(kpi);
          lags.add(lag);
          found.add(correlation(pairs));
        }
      }
    }
    double[] adjusted =
        ManyTests.benjaminiHochberg(found.stream().mapToDouble(RankCorrelation::pValue).toArray());
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      links.add(new Link(kpiOf.get(i), lags.get(i), found.get(i), adjusted[i]));
    }
    links.sort(Comparator.comparing(link -> !link.real()));
    return links;
  }

  private static RankCorrelation correlation(List<KpiPairs.Pair> pairs) {
    boolean[] follows = new boolean[pairs.size()];
    for (int i = 1; i < follows.length; i++) {
      follows[i] = pairs.get(i).follows(pairs.get(i - 1));
    }
    return RankCorrelation.ofNeighbours(
        pairs.stream().mapToDouble(KpiPairs.Pair::figure).toArray(),
        pairs.stream().mapToDouble(KpiPairs.Pair::score).toArray(),
        follows);
  }
}
