package org.heed.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heed.platform.text.PlainText;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/**
 * A question after the score.
 *
 * @param id stays the same in all versions of the survey, so that answers can be compared
 * @param options what can be chosen, for the kinds that have options; otherwise empty
 * @param showIf when it is asked; null for always
 * @param retired why it is not asked any more; null while it is
 */
public record Question(
    String id,
    QuestionKind kind,
    String text,
    List<String> options,
    @Nullable ShowIf showIf,
    @Nullable String retired) {

  /** Most characters of a written answer. */
  public static final int MAX_TEXT = 2_000;

  /** Copies the list, so that a frozen version stays frozen. */
  public Question {
    options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
  }

  /** Whether it is asked after this score and these earlier answers. */
  public boolean isShown(Category category, Map<String, List<String>> answers) {
    if (retired != null) {
      return false;
    }
    if (showIf == null) {
      return true;
    }
    return ShowIf.SCORE.equals(showIf.subject())
        ? showIf.values().contains(category.name().toLowerCase(Locale.ROOT))
        : answers.getOrDefault(showIf.subject(), List.of()).stream()
            .anyMatch(showIf.values()::contains);
  }

  /** The values that can be chosen; empty for free text. */
  public List<String> values() {
    return kind.values(options);
  }

  /** What of a sent answer can be kept: only values that can be chosen, or clean text. */
  public List<String> accepted(List<String> sent) {
    if (kind == QuestionKind.TEXT) {
      return sent.stream()
          .limit(1)
          .map(text -> PlainText.clean(text, MAX_TEXT))
          .filter(text -> !text.isBlank())
          .toList();
    }
    return values().stream()
        .filter(sent::contains)
        .limit(kind == QuestionKind.MULTIPLE ? Integer.MAX_VALUE : 1)
        .toList();
  }
}
