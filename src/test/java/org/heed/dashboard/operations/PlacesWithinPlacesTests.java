package org.heed.dashboard.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.customer.kpi.Kpi;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.place.MeasurePoint;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.junit.jupiter.api.Test;

/** A region has the answers of its sites: nothing may count them as the region's once more. */
class PlacesWithinPlacesTests {

  private static final List<LocalDate> MONTHS =
      IntStream.range(0, 12).mapToObj(LocalDate.of(2026, 1, 1)::plusMonths).toList();
  private static final Kpi HOURS =
      new Kpi(1, "first_response", "First response", "hours", false, 24.0, 1.0, 50);

  @Test
  void aSiteIsDrawnTowardsOtherSitesOnly() {
    List<PointScores> sites = sites();
    List<PointScores> tree = withRegion(sites);
    assertThat(Sites.ofEveryKind(tree))
        .filteredOn(row -> row.scores().point().kind() == MeasurePoint.Kind.SITE)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("scores")
        .isEqualTo(Sites.of(sites).rows());
    assertThat(Sites.ofEveryKind(tree)).hasSize(13);
  }

  @Test
  void aRegionIsNoFurtherPairBesideItsSites() {
    List<PointScores> tree = withRegion(sites());
    List<KpiLinks.Link> links = KpiLinks.of(List.of(hours(0, 12)), tree, MONTHS);
    assertThat(links)
        .filteredOn(link -> link.lag() < 0)
        .singleElement()
        .satisfies(link -> assertThat(link.correlation().n()).isEqualTo(12));
    assertThat(links)
        .filteredOn(link -> link.lag() == 0)
        .singleElement()
        .satisfies(link -> assertThat(link.correlation().n()).isEqualTo(12 * 11));
  }

  @Test
  void aRegionIsAPairWhereItsSitesHaveNoValues() {
    List<KpiPairs.Pair> pairs = KpiPairs.between(hours(12, 12), withRegion(sites()));
    assertThat(pairs).extracting(KpiPairs.Pair::point).containsExactly(12L);
  }

  @Test
  void bestAndWorstThirdsAreOfPlacesOfOneKind() {
    List<PointScores> sites = sites();
    KpiYear year = hours(0, 12);
    assertThat(Mismatches.of(List.of(year), Sites.ofEveryKind(withRegion(sites))))
        .extracting(one -> one.site().name())
        .isNotEmpty()
        .isEqualTo(
            Mismatches.of(List.of(year), Sites.of(sites).rows()).stream()
                .map(one -> one.site().name())
                .toList());
  }

  /** Values of every month at the points with these numbers, the higher the better the score. */
  private static KpiYear hours(int first, int last) {
    List<KpiFacts.Month> values = new ArrayList<>();
    for (int point = first; point <= last; point++) {
      for (int month = 0; month < 12; month++) {
        values.add(
            new KpiFacts.Month(1, point, MONTHS.get(month), 1 + point + 0.1 * (month % 3), 20));
      }
    }
    return KpiYear.of(List.of(HOURS), values).getFirst();
  }

  private static List<PointScores> sites() {
    return IntStream.range(0, 12).mapToObj(PlacesWithinPlacesTests::site).toList();
  }

  private static PointScores site(int number) {
    return scores(number, MeasurePoint.Kind.SITE, "/12/" + number + "/", 1, number);
  }

  private static List<PointScores> withRegion(List<PointScores> sites) {
    List<PointScores> tree = new ArrayList<>(sites);
    tree.add(scores(12, MeasurePoint.Kind.REGION, "/12/", 12, 5));
    return tree;
  }

  private static PointScores scores(
      long id, MeasurePoint.Kind kind, String path, int times, int promoters) {
    MeasurePoint point =
        new MeasurePoint(id, null, "P" + id, "Place " + (100 + id), kind, null, null, path, false);
    Tally month =
        Tally.of(
            SurveyKind.RNPS, new ScoreCounts(4L * times, 5L * times, (long) times * promoters));
    return new PointScores(
        point, point.name(), SurveyKind.RNPS, Collections.nCopies(MONTHS.size(), month));
  }
}
