package org.heed.platform.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.platform.chart.drawing.Decades.Decade;
import org.junit.jupiter.api.Test;

class DecadesTests {

  @Test
  void allLabelsOfAnAxisHaveOneUnit() {
    assertThat(labels(800, 250_000)).containsExactly("1k", "10k", "100k");
    assertThat(labels(1_000, 20_000_000)).containsExactly("1k", "10k", "100k", "1,000k", "10,000k");
    assertThat(labels(400_000, 30_000_000)).containsExactly("1M", "10M");
    assertThat(labels(50, 20_000)).containsExactly("100", "1,000", "10,000");
  }

  @Test
  void aVeryLongAxisLeavesSomeOut() {
    assertThat(labels(1, 1_000_000_000))
        .containsExactly("1", "100", "10,000", "1,000,000", "100,000,000");
  }

  @Test
  void anAxisWithinOneDecadeHasNone() {
    assertThat(Decades.between(1_200, 9_000)).isEmpty();
  }

  private static List<String> labels(double least, double most) {
    return Decades.between(least, most).stream().map(Decade::label).toList();
  }
}
