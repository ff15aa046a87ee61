package org.heed.survey.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heed.survey.OwnTexts;
import org.heed.survey.SurveyContent;
import org.heed.survey.TextKeys;

/**
 * A survey in a respondent's language: its own translations first, then Heed's texts where the
 * survey uses the standard wording, then the language the survey was written in.
 */
public final class Localized {

  private static final int KEPT = 200;

  // Every page of a survey asks this, and looking for every text in every language takes
  // milliseconds; the same words are in the same languages until somebody changes them.
  private static final Map<SurveyContent, List<Language>> OFFERED =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<SurveyContent, List<Language>> eldest) {
              return size() > KEPT;
            }
          });

  private Localized() {}

  /** The survey with every text in the nearest language that has it. */
  public static SurveyContent in(SurveyContent content, String tag) {
    if (tag.equals(content.language())) {
      return content;
    }
    return TextKeys.replaced(content, (key, text) -> text(content, tag, key, text).orElse(text))
        .edit()
        .language(tag)
        .done();
  }

  /** The language to show to somebody who prefers this one: it, a near one, or the survey's own. */
  public static String choose(SurveyContent content, String preferred) {
    List<String> chain = Languages.chain(preferred);
    return chain.stream()
        .filter(tag -> !tag.equals(Languages.LAST) || chain.getFirst().startsWith(Languages.LAST))
        .filter(tag -> isComplete(content, tag))
        .findFirst()
        .map(tag -> Varieties.ownOf(content, tag))
        .orElse(content.language());
  }

  /**
   * The languages that every text of the survey is available in, its own first. Where and how a
   * language is spoken is named only when two varieties of it are offered.
   */
  public static List<Language> offered(SurveyContent content) {
    return OFFERED.computeIfAbsent(content, Localized::complete);
  }

  private static List<Language> complete(SurveyContent content) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(content.language());
    Languages.all().forEach(language -> tags.add(language.tag()));
    tags.addAll(content.translations().keySet());
    return Varieties.named(
        tags.stream()
            .filter(tag -> Varieties.ownOf(content, tag).equals(tag))
            .filter(tag -> isComplete(content, tag))
            .toList());
  }

  /**
   * Which of the languages offered somebody reads who is shown this one: the offer is {@code de}
   * where a browser asks for {@code de-AT}.
   */
  public static Language shown(SurveyContent content, String tag) {
    List<Language> offered = offered(content);
    String own = Varieties.ownOf(content, Varieties.language(tag));
    return Stream.concat(
            Languages.chain(tag).stream()
                .filter(near -> !near.equals(Languages.LAST) || tag.startsWith(Languages.LAST)),
            Stream.of(own))
        .flatMap(near -> offered.stream().filter(one -> one.tag().equals(near)))
        .findFirst()
        .orElseGet(() -> Languages.language(tag));
  }

  /** Whether nothing would be shown in another language. */
  public static boolean isComplete(SurveyContent content, String tag) {
    return tag.equals(content.language()) || missing(content, tag).isEmpty();
  }

  /** The keys of the texts that have no wording in this language. */
  public static List<String> missing(SurveyContent content, String tag) {
    return TextKeys.of(content).entrySet().stream()
        .filter(text -> text(content, tag, text.getKey(), text.getValue()).isEmpty())
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /** The wording of one text in this language; empty when there is none. */
  public static Optional<String> text(SurveyContent content, String tag, String key, String text) {
    if (text.isBlank()) {
      return Optional.of(text);
    }
    for (String near : Languages.chain(tag)) {
      if (near.equals(Languages.LAST) && !tag.startsWith(Languages.LAST)) {
        break;
      }
      OwnTexts own = content.translations().get(near);
      OwnTexts.Text translated = own == null ? null : own.texts().get(key);
      if (translated != null) {
        return Optional.of(translated.text());
      }
      if (near.equals(content.language())) {
        return Optional.of(text);
      }
    }
    return ShippedTexts.standard(content.language(), text, tag);
  }
}
