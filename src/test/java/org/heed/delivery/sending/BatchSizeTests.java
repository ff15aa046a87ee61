package org.heed.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTests {

  private final BatchSize size = new BatchSize();

  @Test
  void growsWhileFullBatchesAreQuick() {
    size.took(Duration.ofMillis(50), 20);
    size.took(Duration.ofMillis(90), 40);

    assertThat(size.now()).isEqualTo(80);
  }

  @Test
  void hasAnUpperLimit() {
    for (int batch = 0; batch < 10; batch++) {
      size.took(Duration.ofMillis(1), size.now());
    }

    assertThat(size.now()).isEqualTo(BatchSize.LARGEST);
  }

  @Test
  void doesNotGrowWhenLittleIsDue() {
    size.took(Duration.ofMillis(5), 3);

    assertThat(size.now()).isEqualTo(BatchSize.SMALLEST);
  }

  @Test
  void shrinksWhenTheMailServerIsSlow() {
    size.took(Duration.ofMillis(50), 20);
    size.took(Duration.ofSeconds(3), 40);
    size.took(Duration.ofSeconds(30), 20);

    assertThat(size.now()).isEqualTo(BatchSize.SMALLEST);
  }
}
