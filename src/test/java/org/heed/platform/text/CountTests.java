package org.heed.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTests {

  @Test
  void oneIsSingularAndAllElseIsPlural() {
    assertThat(Count.of(1, "case")).isEqualTo("1 case");
    assertThat(Count.of(0, "case")).isEqualTo("0 cases");
    assertThat(Count.of(1_200, "unhappy answer")).isEqualTo("1,200 unhappy answers");
  }
}
