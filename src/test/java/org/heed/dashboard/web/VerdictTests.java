package org.heed.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.statistics.NpsChange;
import org.heed.statistics.ScoreCounts;
import org.junit.jupiter.api.Test;

class VerdictTests {

  @Test
  void aLargeWellFoundedRiseIsCalledReal() {
    Verdict verdict = verdict(new ScoreCounts(100, 100, 100), new ScoreCounts(40, 60, 200));
    assertThat(verdict.tone()).isEqualTo("better");
    assertThat(verdict.sentence()).contains("+53", "90 days before");
  }

  @Test
  void aFallIsCalledWhatItIs() {
    Verdict verdict = verdict(new ScoreCounts(40, 60, 200), new ScoreCounts(100, 100, 100));
    assertThat(verdict.headline()).isEqualTo("Really worse");
  }

  @Test
  void aDifferenceThatCanBeChanceIsNotSoldAsProgress() {
    Verdict verdict = verdict(new ScoreCounts(10, 20, 30), new ScoreCounts(9, 20, 31));
    assertThat(verdict.tone()).isEqualTo("same");
    assertThat(verdict.sentence()).contains("can be chance");
  }

  @Test
  void tooFewAnswersAreNotCompared() {
    Verdict verdict = verdict(new ScoreCounts(1, 1, 1), new ScoreCounts(40, 60, 200));
    assertThat(verdict.tone()).isEqualTo("unknown");
  }

  private static Verdict verdict(ScoreCounts before, ScoreCounts now) {
    return Verdict.of(NpsChange.between(before, now), 90);
  }
}
