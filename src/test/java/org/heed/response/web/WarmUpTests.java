package org.heed.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long a start is spent on answers of nobody; that they store nothing is tested with them. */
class WarmUpTests {

  @Test
  void aQuickStartLeavesTimeForAllOfIt() {
    assertThat(WarmUp.longestMs(2_400)).isEqualTo(2_200);
  }

  @Test
  void aSlowerStartIsReadyFiveSecondsAfterItBegan() {
    assertThat(WarmUp.longestMs(3_600)).isEqualTo(1_400);
  }

  @Test
  void aSlowStartIsStillWarmedUpForASecond() {
    assertThat(WarmUp.longestMs(7_000)).isEqualTo(1_000);
  }
}
