package org.heed.followup.web.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;
import org.heed.followup.playbook.Playbook;
import org.heed.platform.text.PlainText;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/** A playbook as typed: lists have a line for each entry. */
record PlaybookForm(
    @Nullable String name,
    @Nullable String category,
    @Nullable String themes,
    @Nullable String language,
    @Nullable String greeting,
    @Nullable String acknowledgement,
    @Nullable String ask,
    @Nullable String offer,
    @Nullable String log,
    @Nullable Integer revision) {

  private static final int LINE = 120;
  private static final int TEXT = 2000;
  private static final int MOST = 20;

  static final PlaybookForm BLANK =
      new PlaybookForm("", "detractor", "", "en", "", "", "", "", "", 0);

  static PlaybookForm of(Playbook book) {
    Category category = book.fit().category();
    return new PlaybookForm(
        book.name(),
        category == null ? "" : category.name().toLowerCase(Locale.ROOT),
        String.join(", ", book.fit().themes()),
        book.fit().language(),
        book.greeting(),
        book.acknowledgement(),
        String.join("\n", book.ask()),
        String.join("\n", book.offer()),
        String.join("\n", book.log()),
        book.revision());
  }

  Playbook playbook(String key, boolean active) {
    return new Playbook(
        key,
        PlainText.cleanLine(text(name), LINE),
        fit(category, themes, language),
        PlainText.clean(text(greeting), TEXT),
        PlainText.clean(text(acknowledgement), TEXT),
        lines(ask),
        lines(offer),
        lines(log),
        active,
        Origin.OWN,
        revision == null ? 0 : revision);
  }

  static Fit fit(@Nullable String category, @Nullable String themes, @Nullable String language) {
    return new Fit(
        Arrays.stream(Category.values())
            .filter(one -> one.name().equalsIgnoreCase(text(category)))
            .findFirst()
            .orElse(null),
        parts(text(themes), ","),
        PlainText.cleanLine(text(language), 20));
  }

  private static List<String> lines(@Nullable String typed) {
    return parts(text(typed), "\n");
  }

  private static List<String> parts(String typed, String separator) {
    return Arrays.stream(typed.split(separator, -1))
        .map(part -> PlainText.cleanLine(part, TEXT))
        .filter(part -> !part.isEmpty())
        .distinct()
        .limit(MOST)
        .toList();
  }

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
