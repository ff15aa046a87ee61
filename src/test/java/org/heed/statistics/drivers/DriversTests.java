package org.heed.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Category.DETRACTOR;
import static org.heed.statistics.Category.PASSIVE;
import static org.heed.statistics.Category.PROMOTER;
import static org.heed.statistics.Tallies.nps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Table;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.heed.statistics.drivers.MixAndRate.Segment;
import org.heed.statistics.drivers.Themes.Comment;
import org.junit.jupiter.api.Test;

class DriversTests {

  /** R's attitude: general dominance as the package dominanceAnalysis prints it. */
  @Test
  void importanceOfAttitudeIsThePublishedOne() {
    Table attitude = Table.read("attitude");
    Drivers drivers = Drivers.lmg(attitude.column(0), attitude.columns(1, 7));
    // Columns: complaints, privileges, learning, raises, critical, advance.
    double[] expected = {.370816, .050904, .155766, .120345, .006589, .028182};
    for (int i = 0; i < expected.length; i++) {
      assertThat(drivers.importance().get(i)).isCloseTo(expected[i], within(1e-6));
    }
    assertThat(drivers.r2()).isCloseTo(.732602, within(1e-6));
  }

  @Test
  void importanceOfSwissFertilityIsTheTabulatedOne() {
    Table swiss = Table.read("swiss");
    Drivers drivers = Drivers.lmg(swiss.column(0), swiss.columns(1, 6));
    double[] expected = {.0570912, .1711730, .2601347, .1055702, .1127659};
    for (int i = 0; i < expected.length; i++) {
      assertThat(drivers.importance().get(i)).isCloseTo(expected[i], within(1e-6));
    }
    assertThat(drivers.r2()).isCloseTo(.7067350, within(1e-6));
    assertThat(drivers.correlation().get(2)).isNegative();
  }

  /** Johnson's formula, worked out in R with its eigenvectors. */
  @Test
  void relativeWeightsAreThoseOfJohnsonsFormula() {
    Table attitude = Table.read("attitude");
    double[] expected = {
      .3627601997, .0560022788, .1636109108, .1217803997, .0082554665, .0201927372
    };
    assertThat(Drivers.relativeWeights(attitude.column(0), attitude.columns(1, 7)).importance())
        .usingElementComparator(nearly(1e-9))
        .containsExactlyElementsOf(Arrays.stream(expected).boxed().toList());
    Table swiss = Table.read("swiss");
    double[] fertility = {.048416896, .154708250, .271964105, .114680030, .116965721};
    assertThat(Drivers.relativeWeights(swiss.column(0), swiss.columns(1, 6)).importance())
        .usingElementComparator(nearly(1e-8))
        .containsExactlyElementsOf(Arrays.stream(fertility).boxed().toList());
  }

  @Test
  void importanceDependsNeitherOnTheOrderNorOnTheUnitOfTheDrivers() {
    Table swiss = Table.read("swiss");
    double[][] columns = swiss.columns(1, 6);
    double[] percent = Arrays.stream(columns[2]).map(value -> 7 - value / 100).toArray();
    double[][] turned = {columns[4], columns[3], percent, columns[1], columns[0]};
    List<Double> lmg = Drivers.lmg(swiss.column(0), columns).importance();
    assertThat(Drivers.lmg(swiss.column(0), turned).importance())
        .usingElementComparator(nearly(1e-9))
        .containsExactlyElementsOf(lmg.reversed());
    List<Double> weights = Drivers.relativeWeights(swiss.column(0), columns).importance();
    assertThat(Drivers.relativeWeights(swiss.column(0), turned).importance())
        .usingElementComparator(nearly(1e-9))
        .containsExactlyElementsOf(weights.reversed());
    assertThat(lmg).allSatisfy(part -> assertThat(part).isBetween(0.0, 1.0));
    assertThat(weights).allSatisfy(part -> assertThat(part).isBetween(0.0, 1.0));
  }

  private static Comparator<Double> nearly(double tolerance) {
    return (one, other) -> Math.abs(one - other) <= tolerance ? 0 : Double.compare(one, other);
  }

  @Test
  void relativeWeightsAddUpToTheSameAndAreLmgForTwoDrivers() {
    Table attitude = Table.read("attitude");
    Drivers all = Drivers.relativeWeights(attitude.column(0), attitude.columns(1, 7));
    assertThat(all.r2()).isCloseTo(.732602, within(1e-6));
    assertThat(all.importance().getFirst()).isCloseTo(.37, within(.05));
    Drivers weights = Drivers.relativeWeights(attitude.column(0), attitude.columns(1, 3));
    Drivers lmg = Drivers.lmg(attitude.column(0), attitude.columns(1, 3));
    assertThat(weights.importance().get(0)).isCloseTo(lmg.importance().get(0), within(1e-9));
    assertThat(weights.importance().get(1)).isCloseTo(lmg.importance().get(1), within(1e-9));
  }

  @Test
  void constantAndRepeatedDriversDoNoHarm() {
    double[] y = {1, 2, 3, 4, 6, 5};
    double[] x = {1, 2, 3, 4, 5, 6};
    Drivers drivers = Drivers.lmg(y, x, x, new double[6]);
    assertThat(drivers.importance().get(0)).isCloseTo(drivers.importance().get(1), within(1e-9));
    assertThat(drivers.importance().get(2)).isZero();
    assertThat(Drivers.relativeWeights(y, x, x, new double[6]).r2())
        .isCloseTo(drivers.r2(), within(1e-6));
    assertThatIllegalArgumentException().isThrownBy(() -> Drivers.lmg(y));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drivers.lmg(new double[] {1, 2}, new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drivers.lmg(y, new double[] {1, 2, 3, 4, 5, Double.NaN}));
    assertThatIllegalArgumentException().isThrownBy(() -> Drivers.lmg(y, new double[17][6]));
  }

  private static List<Comment<String>> toy() {
    int[] y = {1, 1, 1, 1, 1, 0, 0, -1, -1, -1};
    Set<Integer> a = Set.of(1, 2, 6, 8, 9);
    Set<Integer> b = Set.of(2, 3, 8);
    List<Comment<String>> comments = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      List<String> themes = new ArrayList<>();
      if (a.contains(i)) {
        themes.add("A");
      }
      if (b.contains(i)) {
        themes.add("B");
      }
      Category category = y[i - 1] > 0 ? PROMOTER : y[i - 1] < 0 ? DETRACTOR : PASSIVE;
      comments.add(new Comment<>(category, Set.copyOf(themes)));
    }
    return comments;
  }

  @Test
  void contributionsOfThemesAddUpToTheScore() {
    var parts = Themes.contributions(toy());
    assertThat(parts.themes().get("A")).isCloseTo(0, within(1e-9));
    assertThat(parts.themes().get("B")).isCloseTo(10, within(1e-9));
    assertThat(parts.none()).isCloseTo(10, within(1e-9));
    assertThat(parts.score()).isCloseTo(20, within(1e-9));
    assertThat(Themes.contributions(List.<Comment<String>>of()).score()).isZero();
  }

  @Test
  void impactLeavesOneThemeOutAndDoesNotAddUp() {
    assertThat(Themes.impact(toy(), "A").orElseThrow()).isCloseTo(-20, within(1e-9));
    assertThat(Themes.impact(toy(), "B").orElseThrow()).isCloseTo(5.714286, within(1e-6));
    double without = 20 - Themes.impact(toy(), "A").orElseThrow();
    assertThat(Themes.gap(toy(), "A").orElseThrow() * .5)
        .as("impact = share × gap")
        .isCloseTo(20 - without, within(1e-9));
    List<Comment<String>> everybody = List.of(new Comment<>(PROMOTER, Set.of("A")));
    assertThat(Themes.impact(everybody, "A")).isEmpty();
    assertThat(Themes.gap(everybody, "A")).isEmpty();
  }

  @Test
  void aChangedMixAloneIsAllMix() {
    Tally happy = nps(10, 20, 70);
    Tally neutral = nps(25, 50, 25);
    MixAndRate split =
        MixAndRate.of(
            SurveyKind.RNPS,
            List.of(new Segment(happy, happy), new Segment(neutral, nps(75, 150, 75))));
    assertThat(split.total()).isCloseTo(-15, within(1e-9));
    assertThat(split.mix()).isCloseTo(-15, within(1e-9));
    assertThat(split.rate()).isCloseTo(0, within(1e-9));
  }

  @Test
  void mixAndRateAlwaysAddUp() {
    MixAndRate split =
        MixAndRate.of(
            SurveyKind.RNPS,
            List.of(
                new Segment(nps(1, 2, 3), nps(7, 1, 2)),
                new Segment(Tally.none(SurveyKind.RNPS), nps(3, 3, 9)),
                new Segment(nps(5, 5, 1), Tally.none(SurveyKind.RNPS))));
    assertThat(split.mix() + split.rate()).isCloseTo(split.total(), within(1e-9));
    MixAndRate nothing =
        MixAndRate.of(
            SurveyKind.RNPS,
            List.of(new Segment(Tally.none(SurveyKind.RNPS), Tally.none(SurveyKind.RNPS))));
    assertThat(nothing.total()).isZero();
    assertThat(MixAndRate.of(SurveyKind.RNPS, List.of()).segments()).isEmpty();
  }

  @Test
  void mixAndRateAddUpAsPeopleReadThemToo() {
    MixAndRate points = new MixAndRate(-12.5, -.3, -12.2, List.of());
    assertThat(points.shown(Yardstick.SCORE)).isEqualTo(new MixAndRate.Shown("−1", "−12"));
    MixAndRate even = new MixAndRate(5, -7.5, 12.5, List.of());
    assertThat(even.shown(Yardstick.SCORE)).isEqualTo(new MixAndRate.Shown("−8", "+13"));
    MixAndRate steps = new MixAndRate(.35, .16, .19, List.of());
    assertThat(steps.shown(Yardstick.MEAN)).isEqualTo(new MixAndRate.Shown("+0.2", "+0.2"));
    MixAndRate half = new MixAndRate(1, .5, .5, List.of());
    assertThat(half.shown(Yardstick.SHARE)).isEqualTo(new MixAndRate.Shown("+1", "0"));
  }
}
