package org.heed.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heed.statistics.survival.CoxRegression.Spell;
import org.heed.statistics.survival.CoxRegression.Ties;
import org.junit.jupiter.api.Test;

class SurvivalTests {

  /** Leukaemia remissions (aml of the R package survival), results of its doaml.Rout.save. */
  private static final List<Stay> MAINTAINED = stays("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

  private static final List<Stay> OTHERS = stays("5 5 8 8 12 16+ 23 27 30 33 43 45");

  @Test
  void kaplanMeierIsThePublishedCurve() {
    KaplanMeier curve = KaplanMeier.of(MAINTAINED);
    double[] times = {9, 13, 18, 23, 31, 34, 48};
    double[] shares = {.909, .818, .716, .614, .491, .368, .184};
    double[] errors = {.0867, .1163, .1397, .1526, .1642, .1627, .1535};
    assertThat(curve.steps()).hasSize(times.length);
    for (int i = 0; i < times.length; i++) {
      KaplanMeier.Step step = curve.steps().get(i);
      assertThat(step.time()).isEqualTo(times[i]);
      assertThat(step.share()).isCloseTo(shares[i], within(5.1e-4));
      assertThat(step.standardError()).isCloseTo(errors[i], within(5.1e-5));
      assertThat(step.interval().lower()).isBetween(0.0, step.share());
      assertThat(step.interval().upper()).isBetween(step.share(), 1.0);
    }
    assertThat(curve.shareAt(0)).isEqualTo(1);
    assertThat(curve.shareAt(20)).isCloseTo(.716, within(5e-4));
  }

  @Test
  void logRankIsThePublishedOne() {
    LogRank test = LogRank.between(List.of(MAINTAINED, OTHERS));
    assertThat(test.chiSquared()).isCloseTo(3.396389, within(1e-6));
    assertThat(test.observed()).containsExactly(7.0, 11.0);
    assertThat(test.expected().get(0)).isCloseTo(10.69, within(.005));
    assertThat(test.expected().get(1)).isCloseTo(7.31, within(.005));
  }

  /** Tests of the Python package lifelines. */
  @Test
  void logRankAgreesWithLifelines() {
    List<Stay> one = List.of(Stay.until(10, true), Stay.until(20, false), Stay.until(30, true));
    List<Stay> other = List.of(Stay.until(10, true), Stay.until(20, false), Stay.until(50, true));
    LogRank censored = LogRank.between(List.of(one, other));
    assertThat(censored.chiSquared()).isCloseTo(.384615, within(1e-6));
    assertThat(censored.pValue()).isCloseTo(.535143, within(1e-6));
    LogRank all = LogRank.between(List.of(stays("10 20 30"), stays("10 20 50")));
    assertThat(all.chiSquared()).isCloseTo(.254237, within(1e-6));
    assertThat(all.pValue()).isCloseTo(.614107, within(1e-6));
  }

  @Test
  void coxRegressionAgreesWithRForBothTreatmentsOfTies() {
    List<Spell> spells = new ArrayList<>();
    MAINTAINED.forEach(stay -> spells.add(new Spell(stay, 0)));
    OTHERS.forEach(stay -> spells.add(new Spell(stay, 1)));
    CoxRegression efron = CoxRegression.of(spells);
    assertThat(efron.converged()).isTrue();
    assertThat(efron.logRatios().getFirst()).isCloseTo(.915533, within(1e-6));
    assertThat(efron.standardErrors().getFirst()).isCloseTo(.5119, within(5e-5));
    CoxRegression breslow = CoxRegression.of(spells, Ties.BRESLOW);
    assertThat(breslow.logRatios().getFirst()).isCloseTo(.9042, within(5e-5));
    assertThat(breslow.standardErrors().getFirst()).isCloseTo(.5122, within(5e-5));
    assertThat(efron.ratioInterval(0).contains(efron.ratio(0))).isTrue();
  }

  /** The worked example in the book of Therneau and Grambsch. */
  @Test
  void breslowOfTheFirstTextbookDataIsExact() {
    List<Spell> spells =
        List.of(
            new Spell(Stay.until(1, true), 1),
            new Spell(Stay.until(1, false), 1),
            new Spell(Stay.until(6, true), 1),
            new Spell(Stay.until(6, true), 0),
            new Spell(Stay.until(8, false), 0),
            new Spell(Stay.until(9, true), 0));
    assertThat(CoxRegression.of(spells, Ties.BRESLOW).logRatios().getFirst())
        .isCloseTo(Math.log(1.5 + Math.sqrt(33) / 2), within(1e-8));
  }

  @Test
  void spellsOfOneCustomerAddUpToOneStay() {
    List<Spell> whole = new ArrayList<>();
    List<Spell> split = new ArrayList<>();
    for (Stay stay : MAINTAINED) {
      whole.add(new Spell(stay, stay.exit() % 3));
      split.add(new Spell(new Stay(0, 4, false), stay.exit() % 3));
      split.add(new Spell(new Stay(4, stay.exit(), stay.left()), stay.exit() % 3));
    }
    assertThat(CoxRegression.of(split).logRatios().getFirst())
        .isCloseTo(CoxRegression.of(whole).logRatios().getFirst(), within(1e-9));
  }

  @Test
  void lateEntriesAreNotAtRiskBefore() {
    KaplanMeier curve =
        KaplanMeier.of(List.of(Stay.until(2, true), Stay.until(9, false), new Stay(5, 8, true)));
    assertThat(curve.steps().getFirst().atRisk()).isEqualTo(2);
    assertThat(curve.steps().getLast().atRisk()).isEqualTo(2);
    assertThat(curve.steps().getLast().share()).isCloseTo(.25, within(1e-12));
  }

  @Test
  void nobodyOrNobodyLeavingIsAnswerable() {
    assertThat(KaplanMeier.of(List.of()).shareAt(100)).isEqualTo(1);
    List<Stay> loyal = List.of(Stay.until(5, false));
    assertThat(LogRank.between(List.of(loyal, List.of())).pValue()).isEqualTo(1);
    assertThat(LogRank.between(List.of()).chiSquared()).isZero();
    CoxRegression nobodyLeft = CoxRegression.of(List.of(new Spell(Stay.until(5, false), 1)));
    assertThat(nobodyLeft.converged()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> CoxRegression.of(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Stay.until(0, true));
    assertThatIllegalArgumentException().isThrownBy(() -> Stay.until(Double.NaN, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoxRegression.of(List.of(new Spell(Stay.until(5, true), Double.NaN))));
  }

  @Test
  void aPropertyIsToldWhateverTheUnitsOfAnother() {
    List<Stay> stays = new ArrayList<>(MAINTAINED);
    stays.addAll(OTHERS);
    List<Spell> small = new ArrayList<>();
    List<Spell> large = new ArrayList<>();
    for (int i = 0; i < stays.size(); i++) {
      double other = i < MAINTAINED.size() ? 0 : 1;
      double size = i * 7 % 11 / 10.0;
      small.add(new Spell(stays.get(i), other, size));
      large.add(new Spell(stays.get(i), other, size * 500));
    }
    CoxRegression expected = CoxRegression.of(small);
    CoxRegression found = CoxRegression.of(large);
    assertThat(found.converged()).isTrue();
    assertThat(found.logRatios().get(0)).isCloseTo(expected.logRatios().get(0), within(1e-6));
    assertThat(found.logRatios().get(1)).isCloseTo(expected.logRatios().get(1) / 500, within(1e-6));
    assertThat(found.standardErrors().get(0))
        .isCloseTo(expected.standardErrors().get(0), within(1e-6));
  }

  @Test
  void aPropertyThatTellsEveryDepartureHasNoFiniteRatio() {
    List<Spell> spells = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      spells.add(new Spell(Stay.until(i, true), 1));
      spells.add(new Spell(Stay.until(20, false), 0));
    }
    assertThat(CoxRegression.of(spells).converged()).isFalse();
  }

  private static List<Stay> stays(String times) {
    return Stream.of(times.split(" ", -1))
        .map(time -> Stay.until(Double.parseDouble(time.replace("+", "")), !time.endsWith("+")))
        .toList();
  }
}
