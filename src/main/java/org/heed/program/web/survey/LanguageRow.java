package org.heed.program.web.survey;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heed.survey.OwnTexts;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Language;
import org.heed.survey.language.Languages;
import org.heed.survey.language.Localized;

/**
 * How far a survey is in one language.
 *
 * @param missing texts without any wording
 * @param drafts own texts that nobody signed off
 * @param own own texts altogether
 * @param shown whether its texts are on the page
 */
record LanguageRow(Language language, int missing, int drafts, int own, boolean shown) {

  /** All shipped languages, and those that the survey has texts of its own in. */
  static List<LanguageRow> of(SurveyContent content, List<Language> shown) {
    TreeSet<String> tags = new TreeSet<>(content.translations().keySet());
    Languages.all().forEach(language -> tags.add(language.tag()));
    shown.forEach(language -> tags.add(language.tag()));
    tags.remove(content.language());
    return tags.stream().map(tag -> row(content, Languages.language(tag), shown)).toList();
  }

  private static LanguageRow row(SurveyContent content, Language language, List<Language> shown) {
    OwnTexts own = content.translations().getOrDefault(language.tag(), new OwnTexts(Map.of()));
    long drafts = own.texts().values().stream().filter(one -> one.reviewedBy() == null).count();
    return new LanguageRow(
        language,
        Localized.missing(content, language.tag()).size(),
        (int) drafts,
        own.texts().size(),
        shown.contains(language));
  }

  /** Such as "2 texts missing" or "complete, signed off". */
  public String state() {
    if (missing > 0) {
      return missing == 1 ? "1 text missing" : missing + " texts missing";
    }
    if (own > 0) {
      return drafts == 0 ? "complete, signed off" : "complete, " + drafts + " drafts";
    }
    return language.reviewed() ? "complete" : "complete, Heed's draft";
  }
}
