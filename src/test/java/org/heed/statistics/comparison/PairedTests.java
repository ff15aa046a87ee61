package org.heed.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Category.DETRACTOR;
import static org.heed.statistics.Category.PASSIVE;
import static org.heed.statistics.Category.PROMOTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.heed.statistics.Category;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.Yardstick;
import org.junit.jupiter.api.Test;

class PairedTests {

  @Test
  void valueIsTheMeanChangeOfThePeople() {
    PairedChange change =
        PairedChange.of(
            List.of(DETRACTOR, PASSIVE, PROMOTER, PASSIVE),
            List.of(PROMOTER, PASSIVE, PASSIVE, PROMOTER));
    assertThat(change.value()).isEqualTo(50);
    assertThat(change.n()).isEqualTo(4);
    assertThat(change.interval().contains(50)).isTrue();
  }

  /** var = v₁ + v₂ − 2·cov: for many people the pseudo-people no longer matter. */
  @Test
  void errorIsThatOfTheDifferencesOfThePeople() {
    List<Category> before = repeat(List.of(DETRACTOR, PASSIVE, PROMOTER, PROMOTER), 2500);
    List<Category> after = repeat(List.of(PASSIVE, PASSIVE, PROMOTER, PASSIVE), 2500);
    // Changes +1, 0, 0, −1: variance 1/2, n = 10,000.
    PairedChange change = PairedChange.of(before, after);
    assertThat(change.interval().width())
        .isCloseTo(200 * 1.95996 * Math.sqrt(.5 / 1e4), within(.01));
    assertThat(change.pValue()).isEqualTo(1);
  }

  @Test
  void oneOrNoPersonProvesNothing() {
    assertThat(PairedChange.of(List.of(), List.of()).real()).isFalse();
    assertThat(PairedChange.of(List.of(), List.of()).value()).isZero();
    assertThat(PairedChange.of(List.of(DETRACTOR), List.of(PROMOTER)).real()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedChange.of(List.of(PASSIVE), List.of()));
  }

  @Test
  void accountsAreComparedInTheUnitOfTheirFigure() {
    PairedChange people =
        PairedChange.of(
            repeat(List.of(DETRACTOR, PASSIVE), 50), repeat(List.of(PASSIVE, PASSIVE), 50));
    double[] changes = new double[100];
    Arrays.setAll(changes, account -> account % 2 == 0 ? 100 : 0);
    assertThat(PairedChange.of(Yardstick.SCORE, changes)).isEqualTo(people);
    Arrays.setAll(changes, account -> account % 2 == 0 ? 10 : 9);
    assertThat(PairedChange.of(Yardstick.MEAN, changes).value()).isEqualTo(9.5);
    assertThat(PairedChange.of(Yardstick.MEAN, changes).interval().upper()).isBetween(9.0, 10.0);
    assertThat(PairedChange.of(Yardstick.MEAN, 2, 2).real()).isFalse();
  }

  @Test
  void falseAlarmsStayWithinTheirBudget() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    int alarms = 0;
    for (int simulation = 0; simulation < 10_000; simulation++) {
      List<Category> before = new ArrayList<>();
      List<Category> after = new ArrayList<>();
      for (int person = 0; person < 25; person++) {
        Category usual = draw(random);
        before.add(random.nextDouble() < .6 ? usual : draw(random));
        after.add(random.nextDouble() < .6 ? usual : draw(random));
      }
      alarms += PairedChange.of(before, after).real() ? 1 : 0;
    }
    assertThat(alarms / 10_000.0).isBetween(.03, .06);
  }

  @Test
  void overlapWithNobodyIsThePlainChangeAndWithConsistentPeopleIsNarrower() {
    ScoreCounts earlier = new ScoreCounts(40, 60, 100);
    ScoreCounts later = new ScoreCounts(20, 60, 120);
    NpsChange apart = NpsChange.between(earlier, later);
    NpsChange none = OverlappingChange.between(earlier, later, List.of(), List.of());
    assertThat(none.interval().lower()).isCloseTo(apart.interval().lower(), within(1e-9));
    assertThat(none.pValue()).isCloseTo(apart.pValue(), within(1e-12));
    List<Category> same = repeat(List.of(DETRACTOR, PASSIVE, PROMOTER), 20);
    NpsChange overlapping = OverlappingChange.between(earlier, later, same, same);
    double cut = 2 * 60 * (2.0 / 3) / 203 / 203;
    double variance = Math.pow(apart.interval().width() / 200 / 1.959964, 2) - cut;
    assertThat(overlapping.interval().width())
        .isCloseTo(200 * 1.959964 * Math.sqrt(variance), within(1e-3));
    assertThat(overlapping.value()).isEqualTo(apart.value());
  }

  @Test
  void everybodyTwiceWithTheSameAnswerStillLeavesAnError() {
    ScoreCounts same = new ScoreCounts(10, 10, 10);
    List<Category> people = repeat(List.of(DETRACTOR, PASSIVE, PROMOTER), 10);
    NpsChange change = OverlappingChange.between(same, same, people, people);
    assertThat(change.interval().width()).isPositive();
    assertThat(change.real()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OverlappingChange.between(ScoreCounts.NONE, same, people, people));
  }

  /** ci.prop.ps(.05, 12, 4, 26, 6) of the R package statpsych. */
  @Test
  void pairedSharesAgreeWithBonettAndPrice() {
    ShareChange change = ShareChange.paired(26, 4, 48);
    assertThat(change.value()).isCloseTo(.44, within(1e-12));
    assertThat(change.standardError()).isCloseTo(.09448809, within(5e-9));
    assertThat(change.interval().lower()).isCloseTo(.2548067, within(5e-7));
    assertThat(change.interval().upper()).isCloseTo(.6251933, within(5e-7));
    assertThat(change.real()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> ShareChange.paired(3, 3, 5));
  }

  /** By hand: 1 of 10 and 9 of 10 become 2/12 and 10/12. */
  @Test
  void independentSharesGetOneHitAndOneMissEach() {
    ShareChange change =
        ShareChange.between(ProportionWithInterval.of(1, 10), ProportionWithInterval.of(9, 10));
    assertThat(change.value()).isCloseTo(.8, within(1e-12));
    assertThat(change.standardError()).isCloseTo(Math.sqrt(2 * 20 / 144.0 / 12), within(1e-9));
    assertThat(change.interval().upper()).isLessThanOrEqualTo(1);
    ShareChange nothing =
        ShareChange.between(ProportionWithInterval.of(0, 0), ProportionWithInterval.of(0, 0));
    assertThat(nothing.real()).isFalse();
    assertThat(nothing.pValue()).isEqualTo(1);
  }

  private static List<Category> repeat(List<Category> pattern, int times) {
    return Collections.nCopies(times, pattern).stream().flatMap(List::stream).toList();
  }

  private static Category draw(RandomGenerator random) {
    double draw = random.nextDouble();
    return draw < .2 ? DETRACTOR : draw < .5 ? PASSIVE : PROMOTER;
  }
}
