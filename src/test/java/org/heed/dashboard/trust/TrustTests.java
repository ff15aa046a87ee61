package org.heed.dashboard.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Tallies.nps;

import java.util.List;
import java.util.Objects;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.junit.jupiter.api.Test;

/** Who answered, and what a target needs. */
class TrustTests {

  @Test
  void sharesOfThoseAskedAndOfAllAnswersAddUpToAHundred() {
    Bias bias =
        Bias.of(
            SurveyKind.RNPS,
            List.of(
                new Group("SMB", 422, 142, nps(40, 40, 62)),
                new Group("Mid-market", 289, 95, nps(25, 25, 45)),
                new Group("Enterprise", 81, 25, nps(5, 5, 15)),
                new Group("New", 3, 3, nps(1, 1, 1))));
    assertThat(bias.rows())
        .extracting(Bias.Row::askedShare)
        .containsExactly("53 %", "36 %", "10 %", "1 %");
    assertThat(bias.rows())
        .extracting(Bias.Row::answeredShare)
        .containsExactly("54 %", "36 %", "9 %", "1 %");
    assertThat(bias.rows()).extracting(Bias.Row::rate).containsExactly("34 %", "33 %", "31 %", "—");
  }

  @Test
  void theGroupThatKeepsSilentIsNamedAndWeightedUp() {
    Bias bias =
        Bias.of(
            SurveyKind.RNPS,
            List.of(
                new Group("SMB", 1_000, 100, nps(60, 20, 20)),
                new Group("Enterprise", 1_000, 300, nps(30, 60, 210))));
    assertThat(bias.rows()).extracting(Bias.Row::over).containsExactlyInAnyOrder(-1, 1);
    assertThat(bias.plain().value()).isCloseTo(35, within(1e-9));
    Score weighted = Objects.requireNonNull(bias.weighted());
    assertThat(weighted.value()).isCloseTo(10, within(1e-9));
    assertThat(weighted.n()).isCloseTo(300, within(1e-9));
    assertThat(weighted.interval().contains(weighted.value())).isTrue();
    assertThat(bias.sentence()).contains("would be +10 instead of +35");
  }

  @Test
  void whenAllAnswerAlikeWeightingChangesNothing() {
    Bias bias =
        Bias.of(
            SurveyKind.RNPS,
            List.of(
                new Group("SMB", 500, 100, nps(20, 30, 50)),
                new Group("Enterprise", 500, 100, nps(20, 30, 50))));
    assertThat(bias.sentence()).startsWith("No group answers more or less");
    assertThat(Objects.requireNonNull(bias.weighted()).n()).isCloseTo(200, within(1e-9));
  }

  @Test
  void noAnswerSpeaksForMoreThanFiveAndHandfulsForNobody() {
    Bias bias =
        Bias.of(
            SurveyKind.RNPS,
            List.of(
                new Group("Silent", 9_000, 10, nps(10, 0, 0)),
                new Group("Loud", 1_000, 900, nps(0, 0, 900))));
    double share = 5.0 * 10 / (5 * 10 + 900 * (0.1 / (900 / 910.0)));
    assertThat(Objects.requireNonNull(bias.weighted()).value())
        .isCloseTo(100 - 200 * share, within(1e-6));
    assertThat(
            Bias.of(
                    SurveyKind.RNPS,
                    List.of(
                        new Group("Silent", 9_000, 9, nps(9, 0, 0)),
                        new Group("Loud", 1_000, 900, nps(0, 0, 900))))
                .weighted())
        .isNull();
  }

  @Test
  void nobodyAskedOrOneAnswerIsNoBias() {
    assertThat(Bias.of(SurveyKind.RNPS, List.of()).weighted()).isNull();
    Bias one = Bias.of(SurveyKind.RNPS, List.of(new Group("SMB", 1, 1, nps(0, 0, 1))));
    assertThat(one.rows()).singleElement().satisfies(row -> assertThat(row.over()).isZero());
  }

  @Test
  void fivePointsNeed935AnswersToBeSeen() {
    TargetCheck few = TargetCheck.of(nps(40, 60, 100), 5, 90);
    assertThat(few.reachable()).isFalse();
    assertThat(few.sentence())
        .contains("A change of 5 points needs 9", "In the last 90 days there were 200");
    TargetCheck many = TargetCheck.of(nps(400, 600, 1_000), 5, 90);
    assertThat(many.reachable()).isTrue();
    assertThat(many.sentence()).contains("needs 935 answers");
    assertThat(TargetCheck.of(Tally.none(SurveyKind.RNPS), 5, 90).reachable()).isFalse();
  }
}
