package org.heed.program.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heed.survey.OwnTexts;
import org.heed.survey.SurveyContent;
import org.heed.survey.TextKeys;
import org.heed.survey.language.Language;
import org.heed.survey.language.Languages;
import org.heed.survey.language.Localized;
import org.jspecify.annotations.Nullable;

/** The texts of a survey by language, with the state of each. */
record TextTable(List<LanguageRow> languages, List<Language> columns, List<Row> rows) {

  /** More columns than this nobody can read beside each other. */
  static final int MOST_COLUMNS = 3;

  /** One text in all shown languages. */
  record Row(String key, String label, String source, List<Cell> cells) {}

  /**
   * One text in one language.
   *
   * @param own the own wording; empty when there is none
   * @param standard what is shown without own wording; null when nothing is
   */
  record Cell(
      Language language,
      String field,
      String own,
      @Nullable String standard,
      State state,
      String by) {

    public String inWords() {
      return switch (state) {
        case SIGNED_OFF -> "Signed off by " + by;
        case DRAFT -> "Draft";
        case OUTDATED -> "The source changed since; look again";
        case STANDARD -> language.reviewed() ? "Heed's wording" : "Heed's wording, a draft";
        case MISSING -> "Missing";
      };
    }
  }

  /** What is known about a text. */
  enum State {
    SIGNED_OFF,
    DRAFT,
    OUTDATED,
    STANDARD,
    MISSING
  }

  private static final Pattern LISTED = Pattern.compile("(reason|option)s\\.(\\d+)");

  private static String counted(MatchResult found) {
    return found.group(1) + " " + (Integer.parseInt(found.group(2)) + 1);
  }

  static TextTable of(SurveyContent content, List<String> chosen) {
    List<Language> columns =
        chosen.stream().distinct().limit(MOST_COLUMNS).map(Languages::language).toList();
    List<Row> rows = new ArrayList<>();
    TextKeys.of(content)
        .forEach(
            (key, source) ->
                rows.add(
                    new Row(
                        key,
                        label(key),
                        source,
                        columns.stream()
                            .map(language -> cell(content, language, key, source))
                            .toList())));
    return new TextTable(LanguageRow.of(content, columns), columns, rows);
  }

  private static Cell cell(SurveyContent content, Language language, String key, String source) {
    String tag = language.tag();
    OwnTexts.@Nullable Text own =
        Optional.ofNullable(content.translations().get(tag))
            .map(texts -> texts.texts().get(key))
            .orElse(null);
    String field = "translations." + tag + "." + key;
    if (own == null) {
      String standard = Localized.text(content, tag, key, source).orElse(null);
      State state = standard == null ? State.MISSING : State.STANDARD;
      return new Cell(language, field, "", standard, state, "");
    }
    String by = own.reviewedBy();
    State state =
        !own.source().equals(source) ? State.OUTDATED : by == null ? State.DRAFT : State.SIGNED_OFF;
    return new Cell(language, field, own.text(), null, state, by == null ? "" : by);
  }

  /** Such as "Promoter: follow up" for {@code promoter.followUp}; lists count from 1. */
  static String label(String text) {
    String key = LISTED.matcher(text).replaceAll(TextTable::counted);
    String words =
        String.join(
            " ",
            Stream.of(key.replace(".", ": ").split("(?=[A-Z])"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList());
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
