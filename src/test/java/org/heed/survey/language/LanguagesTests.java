package org.heed.survey.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.survey.OwnTexts;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTests {

  private static final Pattern VARIABLE = Pattern.compile("\\{(product|\\d)");
  private static final Map<String, Map<String, String>> FILES = TextFiles.all();
  private static final Map<String, String> ENGLISH = FILES.getOrDefault("en", Map.of());

  static Stream<String> tags() {
    return FILES.keySet().stream();
  }

  @Test
  void moreThanThirtyLanguagesAreShippedAndOnlyCheckedOnesAreCalledReviewed() {
    assertThat(FILES).hasSizeGreaterThan(30);
    assertThat(Languages.all().stream().filter(Language::reviewed).map(Language::tag))
        .containsExactly("en");
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyLanguageHasEveryTextWithEveryVariable(String tag) {
    Map<String, String> texts = FILES.getOrDefault(tag, Map.of());
    assertThat(texts.keySet()).isEqualTo(ENGLISH.keySet());
    texts.forEach(
        (key, text) ->
            assertThat(variables(text))
                .as("%s in %s", key, tag)
                .isEqualTo(variables(ENGLISH.getOrDefault(key, ""))));
    assertThat(texts.values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("tags")
  void pluralsFollowTheRulesOfEachLanguage(String tag) {
    Words words = new Words(tag);
    String pattern = FILES.getOrDefault(tag, Map.of()).getOrDefault("more", "");
    assertThat(new MessageFormat(pattern, ULocale.forLanguageTag(tag)).getFormats()).hasSize(1);
    Set<String> needed = PluralRules.forLocale(ULocale.forLanguageTag(tag)).getKeywords();
    needed.stream()
        .filter(keyword -> Set.of("one", "two", "few").contains(keyword))
        .forEach(keyword -> assertThat(pattern).as(tag).contains(keyword + " {"));
    assertThat(words.text("more", 3)).doesNotContain("{", "#");
  }

  @ParameterizedTest
  @MethodSource("tags")
  void theStandardSurveyIsCompleteInEveryLanguage(String tag) {
    SurveyContent survey = SurveyTemplates.relationship("Acme");
    assertThat(Localized.missing(survey, tag)).isEmpty();
    assertThat(Localized.choose(survey, tag)).isEqualTo(tag);
    assertThat(Localized.in(survey, tag).questionText()).contains("Acme");
  }

  @Test
  void aLanguageFallsBackToItsNearestOne() {
    assertThat(Languages.chain("pt-BR")).containsExactly("pt-BR", "pt", "en");
    assertThat(Languages.chain("zh-Hant-HK")).containsExactly("zh-Hant-HK", "zh-TW", "zh", "en");
    assertThat(Languages.chain("no")).containsExactly("no", "nb", "en");
    assertThat(new Words("de-CH").text("send")).isEqualTo("Senden");
    assertThat(new Words("xx").text("send")).isEqualTo("Send");
    SurveyContent own =
        SurveyTemplates.relationship("Acme").edit().question("Ours {product}?").done();
    assertThat(Localized.choose(own, "de")).isEqualTo("en");
    assertThat(Localized.missing(own, "de")).containsExactly("question");
  }

  @Test
  void directionsAndDaysAreThoseOfTheLanguage() {
    assertThat(Stream.of("ar", "he", "fa").map(Words::new).map(Words::direction))
        .containsOnly("rtl");
    assertThat(new Words("de").direction()).isEqualTo("ltr");
    assertThat(new Words("de").day(Instant.parse("2026-12-05T12:00:00Z"), ZoneId.of("UTC")))
        .isEqualTo("5. Dezember 2026");
  }

  @Test
  void aVarietyIsNamedOnlyWhenTwoOfALanguageAreOffered() {
    SurveyContent german = inGerman("de-DE");
    assertThat(names(german)).contains("Deutsch", "Português (Brasil)");
    assertThat(names(german)).doesNotContain("Deutsch (Deutschland)");
    assertThat(Localized.offered(german)).extracting(Language::tag).doesNotContain("de");
    assertThat(Localized.choose(german, "de")).isEqualTo("de-DE");
    assertThat(Localized.shown(german, "de-AT").name()).isEqualTo("Deutsch");
    assertThat(Localized.shown(SurveyTemplates.relationship("Acme"), "de-DE").tag())
        .isEqualTo("de");
    SurveyContent both = german.edit().translations(Map.of("de-AT", new OwnTexts(Map.of()))).done();
    assertThat(names(both)).contains("Deutsch (Deutschland)", "Deutsch (Österreich)");
  }

  private static SurveyContent inGerman(String tag) {
    return Localized.in(SurveyTemplates.relationship("Acme"), "de").edit().language(tag).done();
  }

  private static List<String> names(SurveyContent survey) {
    return Localized.offered(survey).stream().map(Language::name).toList();
  }

  private static Set<String> variables(String text) {
    return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
