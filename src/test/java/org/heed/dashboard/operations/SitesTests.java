package org.heed.dashboard.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.heed.customer.kpi.Kpi;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.place.MeasurePoint;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fair comparison of places whose truth is known. */
class SitesTests {

  private static final List<LocalDate> MONTHS = Year.until(LocalDate.of(2026, 11, 22)).months();

  @Test
  void aSmallSiteOfPromotersIsDrawnToTheMeanAndDoesNotStandOut() {
    List<PointScores> points = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      points.add(scores(i, new ScoreCounts(30, 40, 130)));
    }
    points.add(scores(11, new ScoreCounts(0, 0, 5)));
    Sites sites = Sites.of(points);
    Sites.Row small = row(sites, 11);
    assertThat(small.observed()).isEqualTo("+100");
    assertThat(small.shrunk()).isLessThan(60);
    assertThat(small.band()).isZero();
    assertThat(sites.sentence()).startsWith("No place stands out");
  }

  @Test
  void aLargeBadSiteStandsOutAndRowsAreByName() {
    List<PointScores> points = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      points.add(scores(i, new ScoreCounts(40, 60, 100)));
    }
    points.add(scores(21, new ScoreCounts(160, 20, 20)));
    Sites sites = Sites.of(points);
    assertThat(row(sites, 21).band()).isEqualTo(-2);
    assertThat(sites.rows()).extracting(Sites.Row::name).isSorted();
    assertThat(sites.funnel().svg().markup()).contains("<svg").doesNotContain("NaN");
    assertThat(sites.funnel().compact().svg().markup()).contains("far below");
  }

  @Test
  void nothingOneAndOnlyPromotersAreTold() {
    assertThat(Sites.of(List.of()).sentence()).startsWith("There are not two places");
    Sites one = Sites.of(List.of(scores(1, new ScoreCounts(0, 0, 1))));
    assertThat(one.rows()).isEmpty();
    assertThat(one.tooFew()).isEqualTo(1);
    Sites happy =
        Sites.of(
            List.of(scores(1, new ScoreCounts(0, 0, 50)), scores(2, new ScoreCounts(0, 0, 500))));
    assertThat(happy.rows()).allSatisfy(row -> assertThat(row.band()).isZero());
  }

  @Test
  void satisfactionIsComparedAsAShareWithTheErrorsOfShares() {
    List<PointScores> points = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      points.add(scores(point(i), SurveyKind.CSAT5, new ScoreCounts(10, 30, 160)));
    }
    points.add(scores(point(11), SurveyKind.CSAT5, new ScoreCounts(0, 100, 100)));
    Sites sites = Sites.of(points);
    Sites.Row half = row(sites, 11);
    assertThat(half.observed()).isEqualTo("50 %");
    assertThat(half.band()).isEqualTo(-2);
    assertThat(half.likely()).endsWith(" %");
    assertThat(row(sites, 3).observed()).isEqualTo("80 %");
    assertThat(half.href()).contains("kind=csat5");
    assertThat(sites.sentence()).contains("from the mean of 77 %");
    assertThat(sites.funnel().svg().markup()).contains(">75 %<").doesNotContain("−50");
    assertThat(CompositeIndex.of(KpiYear.of(List.of(responseTime(50)), List.of()), sites.rows()))
        .filteredOn(blend -> blend.site().equals(half))
        .singleElement()
        .extracting(CompositeIndex.Blend::index)
        .isEqualTo("50");
  }

  @Test
  void experiencesAreComparedByTheirMeans() {
    List<PointScores> points = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      points.add(scores(point(i), experience(20, 80, 100)));
    }
    points.add(scores(point(11), experience(150, 40, 10)));
    Sites sites = Sites.of(points);
    Sites.Row poor = row(sites, 11);
    assertThat(row(sites, 3).observed()).isEqualTo("8.4");
    assertThat(poor.observed()).isEqualTo("3.6");
    assertThat(poor.band()).isNegative();
    assertThat(poor.interval()).matches("[34]\\.\\d to [34]\\.\\d");
    assertThat(sites.sentence())
        .contains("1 of 11 places", "from the mean of 8.0", "differ by about ±1.4 points");
    assertThat(sites.funnel().svg().markup()).contains(">10.0<", ">2.5<").doesNotContain(">75");
    assertThat(CompositeIndex.of(KpiYear.of(List.of(responseTime(50)), List.of()), sites.rows()))
        .filteredOn(blend -> blend.site().equals(poor))
        .singleElement()
        .extracting(CompositeIndex.Blend::index)
        .isEqualTo("36");
  }

  @Test
  void waysOfServiceAreComparedByTheMeansOfExperiences() {
    List<ServiceWays.Way> ways =
        ServiceWays.ways(
            List.of(
                scores(point(1, MeasurePoint.ChannelKind.HUMAN, "/1/"), experience(20, 80, 100)),
                scores(
                    point(2, MeasurePoint.ChannelKind.AI_ASSISTED, "/2/"),
                    experience(80, 80, 40))));
    assertThat(ways).extracting(ServiceWays.Way::score).containsExactly("8.4", "6.0");
    assertThat(ServiceWays.differences(ways))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.sentence())
                    .startsWith("Human against AI-assisted: +2.4 points (95 % interval +1.8 to")
                    .contains("more than chance"));
  }

  @Test
  void twoKindsOfExperiencesAreTwoGroups() {
    List<PointScores> points = new ArrayList<>();
    Random random = new Random(4);
    for (int i = 0; i < 10; i++) {
      points.add(scores(point(i), experience(140 + random.nextInt(16), 30, 20)));
      points.add(scores(point(i + 20), experience(10, 30, 150 + random.nextInt(16))));
    }
    assertThat(SiteGroups.of(Sites.of(points).rows()))
        .hasSizeGreaterThan(1)
        .allSatisfy(group -> assertThat(group.reason()).contains("scores"));
  }

  @Test
  void sitesThatDifferByChanceMakeNoGroups() {
    Random random = new Random(5);
    List<PointScores> points = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      long promoters = 40 + random.nextInt(20);
      points.add(scores(i, new ScoreCounts(20, 80 - promoters, promoters)));
    }
    assertThat(SiteGroups.of(Sites.of(points.subList(0, 4)).rows())).isEmpty();
  }

  @Test
  void twoKindsOfSitesAreTwoGroupsWithAReason() {
    List<PointScores> points = new ArrayList<>();
    Random random = new Random(2);
    for (int i = 0; i < 10; i++) {
      int more = random.nextInt(16);
      int other = random.nextInt(16);
      points.add(scores(i, new ScoreCounts(140 + more, 30 + other, 20)));
      points.add(scores(i + 20, new ScoreCounts(10, 30 + more, 150 + other)));
    }
    List<SiteGroups.Group> groups = SiteGroups.of(Sites.of(points).rows());
    assertThat(groups).hasSizeGreaterThan(1);
    assertThat(groups)
        .allSatisfy(
            group -> {
              boolean low = group.reason().startsWith("lower scores");
              assertThat(low || group.reason().startsWith("higher scores")).isTrue();
              assertThat(group.sites()).allMatch(row -> row.scores().point().id() < 20 == low);
              assertThat(group.stability()).isGreaterThanOrEqualTo(75);
            });
  }

  @Test
  void aFigureThatLeadsTheScoreByAMonthIsFoundThere() {
    Random random = new Random(11);
    List<PointScores> points = new ArrayList<>();
    List<KpiFacts.Month> values = new ArrayList<>();
    for (int site = 0; site < 12; site++) {
      List<Tally> months = new ArrayList<>();
      double before = 5;
      for (LocalDate month : MONTHS) {
        double hours = 1 + 9 * random.nextDouble();
        values.add(new KpiFacts.Month(1, site, month, hours, 20));
        long detractors = Math.round(5 * before + 3 * random.nextDouble());
        months.add(nps(new ScoreCounts(detractors, 20, 60)));
        before = hours;
      }
      points.add(new PointScores(point(site), "Site " + site, SurveyKind.RNPS, months));
    }
    List<KpiYear> kpi = KpiYear.of(List.of(responseTime(50)), values);
    List<KpiLinks.Link> links = KpiLinks.of(kpi, points, MONTHS);
    KpiLinks.Link strongest =
        links.stream()
            .filter(link -> link.lag() >= 0)
            .min(
                (one, other) ->
                    Double.compare(one.correlation().value(), other.correlation().value()))
            .orElseThrow();
    assertThat(strongest.lag()).isEqualTo(1);
    assertThat(strongest.real()).isTrue();
    assertThat(strongest.sentence()).contains("goes down");
  }

  @Test
  void chanceMakesHardlyAnyLinkAndGapsAreNotFilled() {
    Random random = new Random(3);
    int found = 0;
    for (int round = 0; round < 20; round++) {
      List<PointScores> points = new ArrayList<>();
      List<KpiFacts.Month> values = new ArrayList<>();
      for (int site = 0; site < 10; site++) {
        List<Tally> months = new ArrayList<>();
        for (LocalDate month : MONTHS) {
          if (random.nextInt(4) > 0) {
            values.add(new KpiFacts.Month(1, site, month, random.nextDouble(), 20));
          }
          months.add(nps(new ScoreCounts(random.nextInt(20), 20, random.nextInt(40))));
        }
        points.add(new PointScores(point(site), "Site " + site, SurveyKind.RNPS, months));
      }
      List<KpiYear> kpi = KpiYear.of(List.of(responseTime(50)), values);
      found += KpiLinks.of(kpi, points, MONTHS).stream().anyMatch(KpiLinks.Link::real) ? 1 : 0;
    }
    assertThat(found).isLessThanOrEqualTo(4);
  }

  @Test
  void theIndexShowsItsWeightsAndNamesWhatIsMissing() {
    List<PointScores> points =
        List.of(scores(1, new ScoreCounts(0, 0, 100)), scores(2, new ScoreCounts(50, 0, 50)));
    List<KpiYear> kpi =
        KpiYear.of(
            List.of(responseTime(100)),
            List.of(new KpiFacts.Month(1, 1, MONTHS.getFirst(), 12.5, 20)));
    List<CompositeIndex.Blend> blends = CompositeIndex.of(kpi, Sites.of(points).rows());
    assertThat(blends.getFirst().index()).isEqualTo("75");
    assertThat(blends.getFirst().parts())
        .containsExactly("Score 100 × 100", "First response 50 × 100");
    assertThat(blends.get(1).index()).isEqualTo("50");
    assertThat(blends.get(1).missing()).containsExactly("First response");
    assertThat(CompositeIndex.of(KpiYear.of(List.of(responseTime(0)), List.of()), List.of()))
        .isEmpty();
  }

  @Test
  void contentCustomersDespitePoorFiguresAreListedAndTheReverse() {
    List<PointScores> points = new ArrayList<>();
    List<KpiFacts.Month> values = new ArrayList<>();
    for (int site = 0; site < 9; site++) {
      points.add(scores(site, new ScoreCounts(100 - 10L * site, 20, 10 + 10L * site)));
      values.add(new KpiFacts.Month(1, site, MONTHS.getFirst(), 1 + site, 20));
    }
    List<Mismatches.Mismatch> found =
        Mismatches.of(KpiYear.of(List.of(responseTime(50)), values), Sites.of(points).rows());
    assertThat(found).hasSize(6);
    assertThat(found.getFirst().sentence()).contains("not content", "best third");
    assertThat(found.getLast().sentence()).contains("are content", "worst third");
  }

  @Test
  void pairsOfServiceWaysAreCorrectedAndABranchCountsOnce() {
    MeasurePoint desk = point(1, MeasurePoint.ChannelKind.HUMAN, "/1/");
    MeasurePoint team = point(2, MeasurePoint.ChannelKind.HUMAN, "/1/2/");
    MeasurePoint bot = point(3, MeasurePoint.ChannelKind.AI_ASSISTED, "/3/");
    List<ServiceWays.Way> ways =
        ServiceWays.ways(
            List.of(
                scores(desk, new ScoreCounts(10, 20, 170)),
                scores(team, new ScoreCounts(5, 10, 80)),
                scores(bot, new ScoreCounts(80, 40, 80))));
    assertThat(ways).extracting(way -> way.answers().total()).containsExactly(200L, 200L);
    assertThat(ServiceWays.differences(ways))
        .singleElement()
        .satisfies(one -> assertThat(one.real()).isTrue());
    assertThat(ServiceWays.differences(Collections.emptyList())).isEmpty();
  }

  private static Kpi responseTime(double weight) {
    return new Kpi(1, "first_response", "First response", "hours", false, 24.0, 1.0, weight);
  }

  private static Sites.Row row(Sites sites, long id) {
    return sites.rows().stream()
        .filter(row -> row.scores().point().id() == id)
        .findFirst()
        .orElseThrow();
  }

  private static PointScores scores(long id, ScoreCounts counts) {
    return scores(point(id), counts);
  }

  private static PointScores scores(MeasurePoint point, ScoreCounts counts) {
    return scores(point, SurveyKind.RNPS, counts);
  }

  private static PointScores scores(MeasurePoint point, SurveyKind kind, ScoreCounts counts) {
    return scores(point, Tally.of(kind, counts));
  }

  private static PointScores scores(MeasurePoint point, Tally answers) {
    SurveyKind kind = answers.kind();
    List<Tally> months = new ArrayList<>(Collections.nCopies(12, Tally.none(kind)));
    months.set(5, answers);
    return new PointScores(point, point.name(), kind, months);
  }

  private static Tally nps(ScoreCounts counts) {
    return Tally.of(SurveyKind.RNPS, counts);
  }

  private static Tally experience(long low, long middle, long high) {
    return Tally.of(SurveyKind.EXPERIENCE, 0, 0, low, 0, 0, 0, 0, 0, middle, 0, high);
  }

  private static MeasurePoint point(long id) {
    return point(id, null, "/" + id + "/");
  }

  private static MeasurePoint point(long id, MeasurePoint.@Nullable ChannelKind way, String path) {
    return new MeasurePoint(
        id, null, "S" + id, "Site " + (100 + id), MeasurePoint.Kind.SITE, way, null, path, false);
  }
}
