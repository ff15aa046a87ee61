package org.heed.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heed.statistics.Category;

/** Advice on a survey that may be published and could be better. */
public final class SurveyHints {

  private static final List<String> LEADING =
      List.of(
          "amazing", "great", "excellent", "awesome", "love", "best", "don't you", "agree that");

  private SurveyHints() {}

  /** Sentences for the author, possibly none. */
  public static List<String> of(SurveyContent content) {
    List<String> hints = new ArrayList<>();
    String question = content.question().toLowerCase(Locale.ROOT);
    if (LEADING.stream().anyMatch(question::contains)) {
      hints.add(
          "The question leads towards an answer; plain wording gives a score you can defend.");
    }
    if (!content.question().equals(SurveyTemplates.QUESTION)) {
      hints.add(
          "The question differs from the standard wording, so the score cannot be compared with"
              + " other companies'.");
    }
    if (Stream.of(content.question(), content.intro()).mapToLong(SurveyHints::questions).sum()
        > 1) {
      hints.add("Two questions before the scale: people answer one of them. Ask one.");
    }
    if (content.brand().contrastOnWhite() < BrandColor.VISIBLE) {
      hints.add("The colour is hard to see on a white page; choose a darker one.");
    }
    if (onlyPromotersGetALink(content)) {
      hints.add(
          "Only promoters get a link. If it leads to a public review site: asking only happy"
              + " customers for reviews breaks the rules of several of them.");
    }
    return hints;
  }

  private static long questions(String text) {
    return text.chars().filter(character -> character == '?').count();
  }

  private static boolean onlyPromotersGetALink(SurveyContent content) {
    return content.texts(Category.PROMOTER).link() != null
        && content.texts(Category.PASSIVE).link() == null
        && content.texts(Category.DETRACTOR).link() == null;
  }
}
