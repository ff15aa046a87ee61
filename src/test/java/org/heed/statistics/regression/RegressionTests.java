package org.heed.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.heed.statistics.Table;
import org.heed.statistics.regression.LogisticRegression.Status;
import org.heed.statistics.series.SegmentedRegression;
import org.junit.jupiter.api.Test;

class RegressionTests {

  private static final Offset<Double> FOUR_DIGITS = within(6e-5);

  /** Spector and Mazzeo's data, as statsmodels and Stata report them. */
  @Test
  void logisticRegressionAgreesWithStata() {
    Table spector = Table.read("spector");
    LogisticRegression fit =
        LogisticRegression.of(passed(spector.column(3)), spector.columns(0, 3));
    assertThat(fit.status()).isEqualTo(Status.CONVERGED);
    assertThat(fit.logLikelihood()).isCloseTo(-12.889634, within(1e-6));
    double[] values = {-13.02134832, 2.82611297, .09515767, 2.37868773};
    double[] errors = {4.93132463, 1.26294115, .14155421, 1.06456430};
    for (int i = 0; i < values.length; i++) {
      assertThat(fit.coefficients().get(i).value()).isCloseTo(values[i], within(2e-6));
      assertThat(fit.coefficients().get(i).standardError()).isCloseTo(errors[i], within(1e-6));
    }
    assertThat(fit.riskDifference(2, spector.columns(0, 3))).isBetween(.3, .5);
    assertThat(fit.coefficients().get(3).ratio()).isCloseTo(Math.exp(2.37868773), within(1e-4));
  }

  @Test
  void separatedDataHaveNoEstimateButFirthHasOne() {
    boolean[] left = {false, false, false, true, true, true};
    double[] score = {9, 10, 8, 2, 1, 3};
    assertThat(LogisticRegression.of(left, score).status()).isEqualTo(Status.SEPARATED);
    LogisticRegression firth = LogisticRegression.firth(left, score);
    assertThat(firth.status()).isEqualTo(Status.CONVERGED);
    assertThat(firth.coefficients().get(1).value()).isNegative().isGreaterThan(-3);
    assertThat(LogisticRegression.of(new boolean[6], score).status()).isEqualTo(Status.SEPARATED);
  }

  /** For one constant, Firth's estimate is the log odds after adding half a case to each side. */
  @Test
  void firthAddsHalfACaseToEachSide() {
    boolean[] left = {true, false, false, false, false};
    double value = LogisticRegression.firth(left).coefficients().getFirst().value();
    assertThat(value).isCloseTo(Math.log(1.5 / 4.5), within(1e-8));
  }

  @Test
  void columnsThatDependOnEachOtherAreRefused() {
    boolean[] left = {true, false, true, false, true};
    double[] x = {1, 2, 3, 5, 4};
    double[] y = {1, 2, 3, 5, 3};
    double[] w = {1, 1, 1, 1, 1};
    assertThatIllegalArgumentException().isThrownBy(() -> LogisticRegression.of(left, x, x));
    assertThatIllegalArgumentException().isThrownBy(() -> LinearRegression.of(y, w, x, x));
    assertThatIllegalArgumentException().isThrownBy(() -> LinearRegression.of(y, new double[5], x));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearRegression.of(y, w, new double[] {1, 2, 3, 4, Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticRegression.of(new boolean[1], new double[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearRegression.clustered(y, List.of(1, 1, 1, 1, 1), x));
  }

  /** Petersen's simulated panel, as in the documentation of the R package sandwich. */
  @Test
  void clusteredErrorsAreTwiceTheNaiveOnes() {
    Table panel = Table.read("petersen");
    double[] y = panel.column(2);
    List<Double> firms = Arrays.stream(panel.column(0)).boxed().toList();
    List<Coefficient> fit = LinearRegression.clustered(y, firms, panel.column(1)).coefficients();
    assertThat(fit.get(0).value()).isCloseTo(.0297, FOUR_DIGITS);
    assertThat(fit.get(1).value()).isCloseTo(1.0348, FOUR_DIGITS);
    assertThat(fit.get(0).standardError()).isCloseTo(.06701270, within(1e-7));
    assertThat(fit.get(1).standardError()).isCloseTo(.05059573, within(1e-7));
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    Coefficient white =
        LinearRegression.ofSeries(y, ones, 0, panel.column(1)).coefficients().get(1);
    assertThat(white.standardError()).isCloseTo(.0284, FOUR_DIGITS);
  }

  /** By hand: y = 1, 2, 4 at x = 0, 1, 2: slope 1.5, constant 5/6, residual variance 1/6. */
  @Test
  void leastSquaresByHand() {
    LinearRegression fit =
        LinearRegression.of(new double[] {1, 2, 4}, new double[] {1, 1, 1}, new double[] {0, 1, 2});
    assertThat(fit.coefficients().get(0).value()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(fit.coefficients().get(1).value()).isCloseTo(1.5, within(1e-12));
    assertThat(fit.coefficients().get(1).standardError())
        .isCloseTo(Math.sqrt(1 / 12.0), within(1e-9));
  }

  /** The smoking ban in Sicily; figures from running the authors' model. */
  @Test
  void theSmokingBanLoweredHeartAttacksAsPublished() {
    Table sicily = Table.read("sicily");
    double[] events = sicily.column(0);
    double[] population = sicily.column(1);
    double[] ban = new double[59];
    double[] time = new double[59];
    Arrays.setAll(ban, month -> month >= 36 ? 1 : 0);
    Arrays.setAll(time, month -> month + 1);
    PoissonRegression plain = PoissonRegression.of(events, population, ban, time);
    Coefficient step = plain.coefficients().get(1);
    assertThat(step.ratio()).isCloseTo(.8944, FOUR_DIGITS);
    assertThat(step.ratioInterval().lower()).isCloseTo(.8647, FOUR_DIGITS);
    assertThat(step.ratioInterval().upper()).isCloseTo(.9251, FOUR_DIGITS);
    assertThat(plain.dispersion()).isCloseTo(3.5592, FOUR_DIGITS);
    assertThat(plain.quasi().get(1).ratioInterval().lower()).isCloseTo(.8392, FOUR_DIGITS);
    assertThat(plain.quasi().get(1).ratioInterval().upper()).isCloseTo(.9532, FOUR_DIGITS);
    double[][] columns =
        Stream.concat(Stream.of(ban, time), Stream.of(SegmentedRegression.harmonics(59, 2, 12)))
            .toArray(double[][]::new);
    PoissonRegression seasonal = PoissonRegression.of(events, population, columns);
    Coefficient adjusted = seasonal.quasi().get(1);
    assertThat(adjusted.ratio()).isCloseTo(.8851, FOUR_DIGITS);
    assertThat(adjusted.ratioInterval().lower()).isCloseTo(.8394, FOUR_DIGITS);
    assertThat(adjusted.ratioInterval().upper()).isCloseTo(.9332, FOUR_DIGITS);
    assertThat(seasonal.dispersion()).isCloseTo(2.2622, FOUR_DIGITS);
    assertThat(Math.exp(12 * seasonal.coefficients().get(2).value()))
        .isCloseTo(1.0668, FOUR_DIGITS);
  }

  @Test
  void countsWithoutAnyEventDoNotConverge() {
    double[] ones = {1, 1, 1};
    PoissonRegression none = PoissonRegression.of(new double[3], ones, new double[] {1, 2, 3});
    assertThat(none.converged()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoissonRegression.of(ones, new double[3]));
  }

  @Test
  void aStepIsToldFromTrendAndSeason() {
    double[] values = new double[48];
    double[] weights = new double[48];
    Arrays.fill(weights, 40);
    Arrays.setAll(
        values,
        t ->
            20
                + .2 * t
                + (t >= 30 ? -10 + .5 * (t - 30) : 0)
                + 6 * Math.sin(2 * Math.PI * t / 12)
                + (t % 2 == 0 ? .3 : -.3));
    SegmentedRegression fit = SegmentedRegression.of(values, weights, 30, 2, 12);
    assertThat(fit.trend().value()).isCloseTo(.2, within(.03));
    assertThat(fit.step().value()).isCloseTo(-10, within(.3));
    assertThat(fit.slope().value()).isCloseTo(.5, within(.05));
    assertThat(fit.trustworthy()).isTrue();
    assertThat(SegmentedRegression.of(values, weights, 44, 0, 12).trustworthy()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentedRegression.of(values, weights, 48, 0, 12));
  }

  private static boolean[] passed(double[] column) {
    boolean[] passed = new boolean[column.length];
    for (int row = 0; row < passed.length; row++) {
      passed[row] = column[row] == 1;
    }
    return passed;
  }
}
