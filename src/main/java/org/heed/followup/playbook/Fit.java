package org.heed.followup.playbook;

import java.util.List;
import java.util.Locale;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/**
 * For which answers words are meant.
 *
 * @param category null for every category
 * @param themes rating reasons or words of the comment; none for words that fit every theme
 * @param language BCP 47 tag, such as {@code de}
 */
public record Fit(@Nullable Category category, List<String> themes, String language) {

  private static final int BY_REASON = 2;
  private static final int BY_COMMENT = 1;
  private static final int NOT = -1;

  /** Keeps its own copy of the themes. */
  public Fit {
    themes = List.copyOf(themes);
  }

  /**
   * An answer to find words for.
   *
   * @param reasons what the customer ticked
   * @param comment what the customer wrote; empty for nothing
   * @param language the customer's
   */
  public record Wanted(Category category, List<String> reasons, String comment, String language) {}

  /**
   * How well the subject fits: 0 for general words, more for the theme itself; −1 for not at all.
   */
  public int subject(Wanted wanted) {
    if (category != null && category != wanted.category()) {
      return NOT;
    }
    int own = category == null ? 0 : 1;
    if (themes.isEmpty()) {
      return own;
    }
    int theme = themes.stream().mapToInt(one -> theme(one, wanted)).max().orElse(0);
    return theme == 0 ? NOT : 2 * theme + own;
  }

  private static int theme(String theme, Wanted wanted) {
    String plain = plain(theme);
    boolean ticked =
        wanted.reasons().stream()
            .map(Fit::plain)
            .anyMatch(reason -> reason.contains(plain) || plain.contains(reason));
    return ticked ? BY_REASON : plain(wanted.comment()).contains(plain) ? BY_COMMENT : 0;
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * How well the language fits: 3 for the very one, 2 for a variant of it, 1 for English, else 0.
   */
  public int tongue(Wanted wanted) {
    if (language.equalsIgnoreCase(wanted.language())) {
      return 3;
    }
    return base(language).equals(base(wanted.language())) ? 2 : base(language).equals("en") ? 1 : 0;
  }

  private static String base(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
