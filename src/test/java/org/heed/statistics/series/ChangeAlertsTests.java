package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.heed.statistics.Tallies.nps;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.series.AlertDecision.Verdict;
import org.junit.jupiter.api.Test;

class ChangeAlertsTests {

  private static final Tally USUAL = nps(20, 30, 50);
  private static final Tally BAD = nps(45, 30, 25);
  private static final WatchedSeries<String> CALM = series("calm", USUAL, 100);
  private static final WatchedSeries<String> FALLEN = series("fallen", BAD, 1);

  @Test
  void aLargeFallRaisesAnAlertAtOnceAndExplainsItself() {
    AlertDecision<String> decision = only(FALLEN);
    assertThat(decision.verdict()).isEqualTo(Verdict.ALERT);
    assertThat(decision.periods()).isEqualTo(1);
    assertThat(decision.change().display()).isEqualTo("−50");
    assertThat(decision.change().interval().upper()).isNegative();
    assertThat(decision.adjustedP()).isLessThan(.001);
  }

  @Test
  void aRiseIsNewsToo() {
    assertThat(only(series("risen", nps(2, 18, 80), 2)).verdict()).isEqualTo(Verdict.ALERT);
  }

  @Test
  void theUsualIsSteady() {
    assertThat(only(CALM).verdict()).isEqualTo(Verdict.STEADY);
  }

  @Test
  void fewAnswersAreNotJudgedButPooledOverPeriods() {
    Tally nine = nps(9, 0, 0);
    List<Tally> baseline = Collections.nCopies(26, USUAL);
    WatchedSeries<String> two =
        WatchedSeries.of("s", SurveyKind.RNPS, joined(baseline, List.of(nine, nine)), 2);
    WatchedSeries<String> four =
        WatchedSeries.of("s", SurveyKind.RNPS, joined(baseline, Collections.nCopies(4, nine)), 4);
    assertThat(only(two).verdict()).isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
    assertThat(only(four).verdict()).isEqualTo(Verdict.ALERT);
    assertThat(only(four).periods()).isEqualTo(4);
  }

  @Test
  void withoutABaselineNothingIsSaid() {
    assertThat(only(WatchedSeries.of("new", SurveyKind.RNPS, List.of(BAD, BAD), 2)).verdict())
        .isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
    assertThat(only(WatchedSeries.of("empty", SurveyKind.RNPS, List.of(), 8)).verdict())
        .isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
  }

  @Test
  void aRealButSmallChangeIsNotNews() {
    Tally huge = nps(200_000, 300_000, 500_000);
    Tally slightlyLower = nps(210_000, 300_000, 490_000);
    List<Tally> periods = joined(Collections.nCopies(26, huge), List.of(slightlyLower));
    assertThat(only(WatchedSeries.of("s", SurveyKind.RNPS, periods, 1)).verdict())
        .isEqualTo(Verdict.TOO_SMALL);
  }

  @Test
  void aStandingAlertIsNotRaisedAgainUntilTheSeriesHasRecovered() {
    assertThat(only(FALLEN.alerted(1, true)).verdict()).isEqualTo(Verdict.STANDING);
    assertThat(only(FALLEN.alerted(40, true)).verdict()).isEqualTo(Verdict.STANDING);
    assertThat(only(CALM.alerted(5, true)).verdict()).isEqualTo(Verdict.RECOVERED);
    assertThat(only(FALLEN.alerted(4, false)).verdict()).isEqualTo(Verdict.COOLING_DOWN);
    assertThat(only(FALLEN.alerted(5, false)).verdict()).isEqualTo(Verdict.ALERT);
  }

  @Test
  void theSameDifferenceNeedsMoreEvidenceAmongManySeries() {
    WatchedSeries<String> doubtful = series("doubtful", nps(33, 30, 37), 1);
    List<WatchedSeries<String>> many =
        Stream.concat(Stream.of(doubtful), IntStream.range(0, 200).mapToObj(i -> CALM)).toList();
    double alone = only(doubtful).adjustedP();
    AlertDecision<String> amongMany = ChangeAlerts.decide(many, AlertRule.WEEKLY).getFirst();
    assertThat(alone).isLessThan(.019);
    assertThat(amongMany.adjustedP()).isGreaterThan(alone);
    assertThat(amongMany.verdict()).isEqualTo(Verdict.STEADY);
  }

  @Test
  void standingAlertsDoNotLoosenTheRuleForOthers() {
    WatchedSeries<String> doubtful = series("doubtful", nps(33, 30, 37), 1);
    List<WatchedSeries<String>> others =
        IntStream.range(0, 50).mapToObj(i -> FALLEN.alerted(1, true)).toList();
    List<WatchedSeries<String>> all = Stream.concat(Stream.of(doubtful), others.stream()).toList();
    assertThat(ChangeAlerts.decide(all, AlertRule.WEEKLY).getFirst().adjustedP())
        .isEqualTo(only(doubtful).adjustedP());
  }

  @Test
  void allPromotersAndNothingElseIsAnswerable() {
    Tally onlyPromoters = nps(0, 0, 200);
    assertThat(
            only(WatchedSeries.of("s", SurveyKind.RNPS, Collections.nCopies(30, onlyPromoters), 4))
                .verdict())
        .isEqualTo(Verdict.STEADY);
  }

  @Test
  void noSeriesNoDecisionsAndImpossibleRulesAreRefused() {
    assertThat(ChangeAlerts.decide(List.<WatchedSeries<String>>of(), AlertRule.MONTHLY)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertRule(0, 5, 1, 52, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertRule(30, 5, Double.NaN, 52, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertRule(30, -1, 1, 52, 4));
  }

  private static AlertDecision<String> only(WatchedSeries<String> series) {
    return ChangeAlerts.decide(List.of(series), AlertRule.WEEKLY).getFirst();
  }

  private static WatchedSeries<String> series(String key, Tally newest, int recent) {
    return WatchedSeries.of(
        key,
        SurveyKind.RNPS,
        joined(
            Collections.nCopies(26 + 8 - Math.min(recent, 8), USUAL),
            Collections.nCopies(Math.min(recent, 8), newest)),
        8);
  }

  private static List<Tally> joined(List<Tally> first, List<Tally> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
