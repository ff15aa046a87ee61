package org.heed.followup.wording;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;

/**
 * The groups of scores in the words of those kinds of survey that are meant.
 *
 * @param kinds none stands for recommendation
 */
public record GroupWords(List<SurveyKind> kinds) {

  /** Sorts the kinds and keeps its own copy. */
  public GroupWords {
    kinds =
        kinds.isEmpty() ? List.of(SurveyKind.RNPS) : kinds.stream().distinct().sorted().toList();
  }

  /** The words for these kinds. */
  public static GroupWords of(Collection<SurveyKind> kinds) {
    return new GroupWords(List.copyOf(kinds));
  }

  /**
   * What a customer of the group is: {@code a detractor}, {@code dissatisfied}; with several words
   * for it {@code unhappy (a detractor or dissatisfied)}.
   */
  public String trait(Category category) {
    List<String> words = distinct(kind -> trait(kind, category));
    return words.size() == 1
        ? words.getFirst()
        : "%s (%s)".formatted(mood(category), either(words));
  }

  /** Everybody of the group: {@code detractors}, {@code dissatisfied customers}. */
  public String people(Category category) {
    List<String> words = distinct(kind -> people(kind, category));
    return words.size() == 1
        ? words.getFirst()
        : "%s customers (%s)".formatted(mood(category), either(words));
  }

  private List<String> distinct(Function<SurveyKind, String> word) {
    return kinds.stream().map(word).distinct().toList();
  }

  private static String mood(Category category) {
    return switch (category) {
      case PROMOTER -> "happy";
      case PASSIVE -> "undecided";
      case DETRACTOR -> "unhappy";
    };
  }

  private static String trait(SurveyKind kind, Category category) {
    String word = kind.word(category).toLowerCase(Locale.ROOT);
    if (kind.isNps()) {
      return "a " + word;
    }
    return isEffort(kind, category) ? "finding it " + word : word;
  }

  private static String people(SurveyKind kind, Category category) {
    String word = kind.word(category).toLowerCase(Locale.ROOT);
    if (kind.isNps()) {
      return word + "s";
    }
    return isEffort(kind, category) ? "customers who found it " + word : word + " customers";
  }

  private static boolean isEffort(SurveyKind kind, Category category) {
    return kind == SurveyKind.CES7 && category != Category.PASSIVE;
  }

  private static String either(List<String> words) {
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }
}
