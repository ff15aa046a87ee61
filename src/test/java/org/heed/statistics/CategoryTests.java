package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTests {

  @ParameterizedTest
  @CsvSource({
    "0, DETRACTOR",
    "1, DETRACTOR",
    "6, DETRACTOR",
    "7, PASSIVE",
    "8, PASSIVE",
    "9, PROMOTER",
    "10, PROMOTER"
  })
  void everyScoreHasItsCategory(int score, Category category) {
    assertThat(Category.of(score)).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void otherNumbersAreNotScores(int score) {
    assertThatIllegalArgumentException().isThrownBy(() -> Category.of(score));
  }

  @Test
  void distributionFoldsIntoCategories() {
    assertThat(ScoreCounts.ofDistribution(1, 1, 1, 1, 1, 1, 1, 20, 20, 300, 300))
        .isEqualTo(new ScoreCounts(7, 40, 600));
  }

  @Test
  void distributionNeedsElevenCountsThatAreNotNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> ScoreCounts.ofDistribution(1, 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreCounts.ofDistribution(5, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ScoreCounts(0, -1, 0));
  }

  @Test
  void countsAddUp() {
    ScoreCounts sum = new ScoreCounts(1, 2, 3).plus(new ScoreCounts(10, 20, 30));
    assertThat(sum).isEqualTo(new ScoreCounts(11, 22, 33));
    assertThat(sum.total()).isEqualTo(66);
    assertThat(sum.of(Category.PASSIVE)).isEqualTo(22);
  }
}
