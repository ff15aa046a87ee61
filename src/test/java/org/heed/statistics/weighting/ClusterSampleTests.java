package org.heed.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heed.statistics.Table;
import org.heed.statistics.weighting.Raking.Margin;
import org.heed.statistics.weighting.Raking.Status;
import org.heed.statistics.weighting.WeightedMean.Answer;
import org.junit.jupiter.api.Test;

/**
 * Fifteen of the 757 school districts of California, all schools in each: the cluster sample {@code
 * apiclus1} in the documentation of the R package survey. As with the people of one account, the
 * schools of one district are alike.
 */
class ClusterSampleTests {

  private static final Table SCHOOLS = Table.read("apiclus1");
  private static final double[] ACHIEVEMENT = SCHOOLS.column(3);
  private static final double SAMPLING_WEIGHT = 33.847;
  private static final Map<String, Long> DISTRICTS = Map.of("", 757L);

  @Test
  void meanOfAClusterSampleAgreesWithSurvey() {
    WeightedMean mean = WeightedMean.of(byDistrict(equal()), DISTRICTS);
    assertThat(mean.value()).isCloseTo(644.17, within(.005));
    assertThat(mean.standardError()).isCloseTo(23.542, within(5e-4));
    assertThat(mean.standardError()).isCloseTo(23.54224, within(5e-6));
    assertThat(mean.degreesOfFreedom()).isEqualTo(14);
  }

  @Test
  void ignoringTheClustersMakesTheErrorThreeTimesTooSmall() {
    List<Answer> single =
        Arrays.stream(ACHIEVEMENT).mapToObj(x -> Answer.single(x, SAMPLING_WEIGHT)).toList();
    WeightedMean mean = WeightedMean.of(single);
    assertThat(mean.value()).isCloseTo(644.17, within(.005));
    assertThat(mean.standardError()).isCloseTo(7.817, within(5e-4));
  }

  /** Raked to the types of school and to whether the school-wide target was met. */
  @Test
  void rakedMeanAndItsErrorAgreeWithSurvey() {
    RakedMean raked = RakedMean.of(byDistrict(equal()), DISTRICTS, margins());
    assertThat(raked.raking().status()).isEqualTo(Status.CONVERGED);
    assertThat(raked.mean().value()).isCloseTo(641.23, within(.005));
    assertThat(raked.mean().standardError()).isCloseTo(23.704, within(5e-4));
    assertThat(raked.mean().interval().contains(644.17)).isTrue();
    double[] weights = raked.raking().weights().stream().mapToDouble(weight -> weight).toArray();
    WeightedMean given = WeightedMean.of(byDistrict(weights), DISTRICTS);
    assertThat(raked.mean().value()).isEqualTo(given.value());
    assertThat(raked.mean().sample()).isEqualTo(given.sample());
    assertThat(given.standardError())
        .as("taking the weights as given is on the cautious side")
        .isCloseTo(23.80621, within(1e-4));
  }

  @Test
  void aMarginOfEveryAnswerExplainsEverythingAndOneGroupExplainsNothing() {
    List<Answer> answers = byDistrict(equal());
    int[] each = new int[ACHIEVEMENT.length];
    Margin together = new Margin(each, new double[] {6194});
    assertThat(RakedMean.of(answers, DISTRICTS, List.of(together)).mean().standardError())
        .isCloseTo(WeightedMean.of(answers, DISTRICTS).standardError(), within(1e-9));
    int[] own = each.clone();
    Arrays.setAll(own, i -> i);
    Margin everybody = new Margin(own, equal());
    assertThat(RakedMean.of(answers, DISTRICTS, List.of(everybody)).mean().standardError())
        .isCloseTo(0, within(1e-9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RakedMean.of(answers, DISTRICTS, List.of()));
  }

  private static List<Margin> margins() {
    Margin type = new Margin(groups(1), new double[] {4421, 755, 1018});
    Margin target = new Margin(groups(2), new double[] {1072, 5122});
    return List.of(type, target);
  }

  private static int[] groups(int column) {
    return Arrays.stream(SCHOOLS.column(column)).mapToInt(group -> (int) group).toArray();
  }

  private static double[] equal() {
    double[] weights = new double[ACHIEVEMENT.length];
    Arrays.fill(weights, SAMPLING_WEIGHT);
    return weights;
  }

  private static List<Answer> byDistrict(double... weights) {
    double[] districts = SCHOOLS.column(0);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      answers.add(Answer.of(ACHIEVEMENT[i], weights[i], districts[i]));
    }
    return answers;
  }
}
