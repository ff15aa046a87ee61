package org.heed.followup.web.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.followup.letter.LetterTemplate;
import org.heed.followup.letter.OwnWords;
import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;
import org.heed.platform.text.PlainText;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/** A letter's template as typed. */
record TemplateForm(
    @Nullable String name,
    @Nullable String category,
    @Nullable String themes,
    @Nullable String language,
    @Nullable String subject,
    @Nullable String body,
    @Nullable String ownWords,
    @Nullable Integer revision) {

  private static final int LINE = 150;
  private static final int TEXT = 8000;

  static final TemplateForm BLANK =
      new TemplateForm(
          "",
          "detractor",
          "",
          "en",
          "",
          "Hello {first-name},\n\n{own-words}\n\nKind regards\n{owner}",
          OwnWords.REQUIRED.key(),
          0);

  static TemplateForm of(LetterTemplate letter) {
    Category category = letter.fit().category();
    return new TemplateForm(
        letter.name(),
        category == null ? "" : category.name().toLowerCase(Locale.ROOT),
        String.join(", ", letter.fit().themes()),
        letter.fit().language(),
        letter.subject(),
        letter.body(),
        letter.ownWords().key(),
        letter.revision());
  }

  LetterTemplate template(String key, boolean active) {
    return new LetterTemplate(
        key,
        PlainText.cleanLine(text(name), LINE),
        fit(),
        PlainText.cleanLine(text(subject), LINE),
        PlainText.clean(text(body), TEXT),
        OwnWords.of(text(ownWords)),
        active,
        Origin.OWN,
        revision == null ? 0 : revision);
  }

  private Fit fit() {
    Category chosen =
        Arrays.stream(Category.values())
            .filter(one -> one.name().equalsIgnoreCase(text(category)))
            .findFirst()
            .orElse(null);
    List<String> words =
        Arrays.stream(text(themes).split(",", -1))
            .map(part -> PlainText.cleanLine(part, LINE))
            .filter(part -> !part.isEmpty())
            .distinct()
            .limit(20)
            .toList();
    return new Fit(chosen, words, PlainText.cleanLine(text(language), 20));
  }

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
