package org.heed.survey;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What translated texts must satisfy: a known language, no lost variable, not too long. */
final class TranslationRules {

  private static final int LONGEST = 600;
  private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z0-9]*}");

  private TranslationRules() {}

  /** Adds a sentence per wrong text, named like {@code translations.de.question}. */
  static void check(SurveyContent content, Map<String, String> problems) {
    Map<String, String> sources = TextKeys.of(content);
    content
        .translations()
        .forEach(
            (language, own) -> {
              String prefix = "translations." + language;
              if (!ContentRules.isLanguage(language)) {
                problems.put(
                    prefix, "“%s” is not a language tag such as de or pt-BR.".formatted(language));
              }
              own.texts()
                  .forEach(
                      (key, text) -> check(problems, prefix + "." + key, text, sources.get(key)));
            });
  }

  private static void check(
      Map<String, String> problems, String field, OwnTexts.Text text, @Nullable String source) {
    ContentRules.text(problems, field, text.text(), LONGEST, true);
    if (source != null) {
      Set<String> lost = variables(source);
      lost.removeAll(variables(text.text()));
      if (!lost.isEmpty()) {
        problems.putIfAbsent(
            field, "This translation lost " + String.join(", ", lost) + "; put it back in.");
      }
    }
  }

  static Set<String> variables(String text) {
    return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
