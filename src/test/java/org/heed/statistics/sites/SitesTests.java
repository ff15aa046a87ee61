package org.heed.statistics.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.heed.statistics.Interval;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.sites.FunnelPlot.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTests {

  /** Raudenbush 1985, as in the tests of the R package metafor. */
  private static final double[] EFFECTS = {
    .03, .12, -.14, 1.18, .26, -.06, -.02, -.32, .27, .80, .54, .18, -.02, .23, -.18, -.06, .30,
    .07, -.07
  };

  private static final double[] VARIANCES = {
    .0156, .0216, .0279, .1391, .1362, .0106, .0106, .0484, .0269, .0630, .0912, .0497, .0835,
    .0841, .0253, .0279, .0193, .0088, .0303
  };

  @Test
  void shrinkageAgreesWithMetafor() {
    Shrinkage reml = Shrinkage.reml(EFFECTS, VARIANCES);
    assertThat(reml.between()).isCloseTo(.018818, within(1e-6));
    assertThat(reml.mean()).isCloseTo(.083701, within(1e-6));
    assertThat(reml.heterogeneity()).isCloseTo(35.8295, within(5e-5));
    double[] shrunk = {
      .0543, .1006, -.0064, .2144, .1051, -.0082, .0174, -.0293, .1604, .2485, .1618, .1102, .0646,
      .1105, -.0288, .0258, .1905, .0744, .0248
    };
    for (int i = 0; i < shrunk.length; i++) {
      assertThat(reml.sites().get(i).shrunk()).isCloseTo(shrunk[i], within(1e-4));
    }
    assertThat(Shrinkage.dersimonianLaird(EFFECTS, VARIANCES).between())
        .isCloseTo(.025904, within(1e-6));
  }

  @Test
  void smallSitesAreDrawnInMostEvenWithNothingButPromoters() {
    Shrinkage found =
        Shrinkage.ofScores(
            SurveyKind.RNPS,
            List.of(
                nps(0, 0, 4),
                nps(100, 200, 300),
                nps(300, 200, 100),
                nps(50, 200, 350),
                Tally.none(SurveyKind.RNPS)));
    assertThat(found.sites().getFirst().shrunk()).isLessThan(90);
    assertThat(found.sites().get(0).pull()).isGreaterThan(found.sites().get(1).pull());
    assertThat(found.sites().get(4).shrunk()).isCloseTo(found.mean(), within(.01));
    for (Shrinkage.Site site : found.sites().subList(0, 4)) {
      assertThat(site.shrunk())
          .isBetween(
              Math.min(site.observed(), found.mean()), Math.max(site.observed(), found.mean()));
    }
  }

  @Test
  void sitesThatDifferByChanceOnlyAreAllTheMean() {
    Shrinkage alike = Shrinkage.ofScores(SurveyKind.RNPS, Collections.nCopies(8, nps(20, 30, 50)));
    assertThat(alike.between()).isZero();
    assertThat(alike.sites()).allMatch(site -> Math.abs(site.shrunk() - 30) < 1e-9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinkage.reml(new double[] {1}, new double[] {0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinkage.reml(new double[0], new double[0]));
  }

  /** With the mean and the spread taken as known, as they were, a third to nine tenths did. */
  @ParameterizedTest
  @CsvSource({"2, 5", "4, 0", "6, 0", "6, 10", "12, 5", "12, 20", "30, 10"})
  void intervalsHoldTheTruthAlsoOfFewSites(int sites, double spread) {
    Random random = new Random(5);
    int rounds = 1_800 / sites;
    int held = 0;
    for (int round = 0; round < rounds; round++) {
      double[] truth = new double[sites];
      double[] values = new double[sites];
      double[] variances = new double[sites];
      for (int i = 0; i < sites; i++) {
        truth[i] = 30 + spread * random.nextGaussian();
        variances[i] = List.of(60.0, 100.0, 300.0).get(random.nextInt(3));
        values[i] = truth[i] + Math.sqrt(variances[i]) * random.nextGaussian();
      }
      List<Shrinkage.Site> found = Shrinkage.reml(values, variances).sites();
      for (int i = 0; i < sites; i++) {
        held += found.get(i).interval().contains(truth[i]) ? 1 : 0;
      }
    }
    assertThat(held / (double) (rounds * sites)).isGreaterThan(0.93);
  }

  @Test
  void aSiteWithoutOthersKeepsItsOwnInterval() {
    Interval alone =
        Shrinkage.reml(new double[] {40}, new double[] {100}).sites().getFirst().interval();
    assertThat(alone.lower()).isCloseTo(20.4, within(.01));
    assertThat(alone.upper()).isCloseTo(59.6, within(.01));
  }

  /** The R package FunnelPlotR. */
  @ParameterizedTest
  @CsvSource({"15, .5596924, 1.649348", "20, .6108260, 1.544419", "30, .6746958, 1.427562"})
  void exactPoissonLimits(double expected, double low, double high) {
    Interval limits = FunnelPlot.poisson(expected);
    assertThat(limits.lower()).isCloseTo(low, within(1e-7));
    assertThat(limits.upper()).isCloseTo(high, within(1e-6));
    assertThatIllegalArgumentException().isThrownBy(() -> FunnelPlot.poisson(0));
  }

  @Test
  void theSameScoreStandsOutOnlyWithEnoughAnswers() {
    List<Tally> sites = new ArrayList<>(Collections.nCopies(20, nps(20, 30, 50)));
    sites.add(nps(4, 3, 3));
    sites.add(nps(120, 90, 90));
    FunnelPlot funnel = FunnelPlot.of(SurveyKind.RNPS, sites);
    assertThat(funnel.band(nps(4, 3, 3))).isEqualTo(Band.WITHIN);
    assertThat(funnel.band(nps(120, 90, 90))).isEqualTo(Band.FAR_BELOW);
    assertThat(funnel.band(Tally.none(SurveyKind.RNPS))).isEqualTo(Band.WITHIN);
    assertThat(funnel.warning(10).width()).isGreaterThan(funnel.warning(100).width());
    assertThat(funnel.alarm(100).width()).isGreaterThan(funnel.warning(100).width());
    assertThat(FunnelPlot.of(SurveyKind.RNPS, List.of()).band(nps(1, 0, 0))).isEqualTo(Band.WITHIN);
  }

  @Test
  void meansOfExperiencesHaveLimitsAndEstimatesOnTheirOwnScale() {
    List<Tally> sites = new ArrayList<>(Collections.nCopies(20, experience(6, 8, 10)));
    sites.add(experience(1, 2, 3));
    sites.add(Tally.none(SurveyKind.EXPERIENCE));
    FunnelPlot funnel = FunnelPlot.of(SurveyKind.EXPERIENCE, sites);
    // 20 times 90 answers of 8 on average, once 90 of 2.
    assertThat(funnel.mean()).isCloseTo((20 * 8 + 2) / 21.0, within(1e-9));
    assertThat(funnel.band(sites.getFirst())).isEqualTo(Band.WITHIN);
    assertThat(funnel.band(sites.get(20))).isEqualTo(Band.FAR_BELOW);
    assertThat(funnel.alarm(1).lower()).isGreaterThanOrEqualTo(0);
    assertThat(funnel.alarm(1).upper()).isEqualTo(10);
    Shrinkage found = Shrinkage.ofScores(SurveyKind.EXPERIENCE, sites);
    assertThat(found.sites().get(20).shrunk()).isBetween(2.0, 3.0);
    assertThat(found.sites().get(21).shrunk()).isCloseTo(found.mean(), within(.01));
  }

  private static Tally experience(int... scores) {
    long[] counts = new long[11];
    Arrays.stream(scores).forEach(score -> counts[score] = 30);
    return Tally.of(SurveyKind.EXPERIENCE, counts);
  }

  @Test
  void realSpreadWidensTheFunnel() {
    List<Tally> sites = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sites.add(nps(1000 + 100 * i, 3000, 6000 - 100 * i));
    }
    FunnelPlot funnel = FunnelPlot.of(SurveyKind.RNPS, sites);
    assertThat(funnel.overdispersion()).isGreaterThan(10);
    assertThat(sites).noneMatch(site -> funnel.band(site) == Band.FAR_BELOW);
  }

  @Test
  void clearGroupsOfSitesAreFoundAndTheSameEveryTime() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
    double[][] patterns = new double[30][];
    for (int i = 0; i < 30; i++) {
      double level = i % 3 == 0 ? 60 : i % 3 == 1 ? 20 : -20;
      patterns[i] =
          new double[] {level + 4 * random.nextGaussian(), (i % 3) + .2 * random.nextGaussian()};
    }
    SiteClusters found = SiteClusters.of(patterns, 6, 1).orElseThrow();
    assertThat(found.centres()).hasSize(3);
    assertThat(found.stability()).allMatch(stability -> stability >= SiteClusters.STABLE);
    for (int i = 3; i < 30; i++) {
      assertThat(found.groupOf().get(i)).isEqualTo(found.groupOf().get(i % 3));
    }
    assertThat(SiteClusters.of(patterns, 6, 1)).contains(found);
  }

  @Test
  void noiseHasNoGroups() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    double[][] noise = new double[40][];
    for (int i = 0; i < 40; i++) {
      noise[i] = random.doubles(4).toArray();
    }
    assertThat(SiteClusters.of(noise, 5, 1)).isEmpty();
    assertThat(SiteClusters.of(new double[0][], 5, 1)).isEmpty();
    assertThat(SiteClusters.of(new double[12][2], 4, 1)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteClusters.of(new double[][] {{1}, {Double.NaN}}, 2, 1));
  }

  private static Tally nps(long detractors, long passives, long promoters) {
    return Tally.of(SurveyKind.RNPS, new ScoreCounts(detractors, passives, promoters));
  }
}
