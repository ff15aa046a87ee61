package org.heed.followup.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heed.statistics.Category;
import org.junit.jupiter.api.Test;

class FitTests {

  private static final Fit.Wanted SWISS =
      new Fit.Wanted(
          Category.DETRACTOR, List.of("Missing features"), "The invoice is wrong", "de-CH");

  @Test
  void tickedReasonFitsBetterThanAWordOfTheCommentAndThatBetterThanGeneralWords() {
    int reason = fit(Category.DETRACTOR, "missing feature").subject(SWISS);
    int comment = fit(Category.DETRACTOR, "invoice").subject(SWISS);
    int general = fit(Category.DETRACTOR).subject(SWISS);

    assertThat(reason).isGreaterThan(comment);
    assertThat(comment).isGreaterThan(general);
  }

  @Test
  void wordsForAnotherCategoryOrThemeDoNotFit() {
    assertThat(fit(Category.PROMOTER).subject(SWISS)).isNegative();
    assertThat(fit(Category.DETRACTOR, "support").subject(SWISS)).isNegative();
    assertThat(fit(null).subject(SWISS)).isZero();
  }

  @Test
  void languageFallsBackToItsBaseThenToEnglish() {
    assertThat(List.of(tongue("de-CH"), tongue("de"), tongue("en"), tongue("fr")))
        .containsExactly(3, 2, 1, 0);
  }

  private static int tongue(String language) {
    return new Fit(null, List.of(), language).tongue(SWISS);
  }

  private static Fit fit(@org.jspecify.annotations.Nullable Category category, String... themes) {
    return new Fit(category, List.of(themes), "en");
  }
}
