package org.heed.program.web.survey;

import java.util.List;
import java.util.Locale;
import org.heed.statistics.Category;
import org.heed.survey.CategoryTexts;
import org.heed.survey.SurveyContent;

/**
 * The texts of one category as the editor shows them.
 *
 * @param key what the names of its fields begin with
 * @param score a score of this category, for the preview
 */
record CategoryRow(String key, String word, String range, int score, CategoryTexts texts) {

  /** The reasons, one to a line. */
  public String reasonLines() {
    return String.join("\n", texts.reasons());
  }

  static List<CategoryRow> of(SurveyContent content) {
    return List.of(Category.PROMOTER, Category.PASSIVE, Category.DETRACTOR).stream()
        .map(
            category ->
                new CategoryRow(
                    category.name().toLowerCase(Locale.ROOT),
                    content.kind().word(category),
                    content.kind().range(category),
                    score(content, category),
                    content.texts(category)))
        .toList();
  }

  private static int score(SurveyContent content, Category category) {
    return switch (category) {
      case PROMOTER -> content.measure().highest();
      case PASSIVE -> content.measure().highestNegative() + 1;
      case DETRACTOR -> content.measure().highestNegative();
    };
  }
}
