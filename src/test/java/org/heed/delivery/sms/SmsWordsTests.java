package org.heed.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.heed.survey.language.Language;
import org.heed.survey.language.Languages;
import org.junit.jupiter.api.Test;

class SmsWordsTests {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\d}");

  @Test
  void everyLanguageHasEverySentenceWithAllItsVariables() throws IOException {
    Properties english = sentences("");
    for (Language language : Languages.all()) {
      if (!language.tag().equals(Languages.LAST)) {
        Properties own = sentences("_" + language.tag().replace('-', '_'));
        assertThat(own.stringPropertyNames())
            .as(language.tag())
            .isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
          assertThat(variables(own, key))
              .as(language.tag() + " " + key)
              .isEqualTo(variables(english, key));
        }
        assertThat(own.getProperty("state")).as(language.tag()).isIn("draft", "reviewed");
      }
    }
  }

  @Test
  void speaksTheNearestLanguage() {
    assertThat(new SmsWords("pt-BR").text("thanks", 9, 10)).contains("Registramos 9 de 10");
    assertThat(new SmsWords("zh-HK").text("thanks", 9, 10)).startsWith("謝謝");
    assertThat(new SmsWords("no").text("thanks", 9, 10)).startsWith("Takk");
    assertThat(new SmsWords("he").text("thanks", 9, 10)).contains("9").doesNotContain("Thank");
    assertThat(new SmsWords("id").text("thanks", 9, 10)).startsWith("Terima kasih");
    assertThat(new SmsWords("sw").text("thanks", 9, 10)).startsWith("Thank you");
    assertThat(SmsWords.speaks("de-AT")).isTrue();
    assertThat(SmsWords.speaks("en-GB")).isTrue();
    assertThat(SmsWords.speaks("sw")).isFalse();
  }

  private static Properties sentences(String suffix) throws IOException {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                SmsWords.class.getResourceAsStream("/sms/words" + suffix + ".properties"), suffix),
            StandardCharsets.UTF_8)) {
      Properties sentences = new Properties();
      sentences.load(file);
      return sentences;
    }
  }

  private static List<String> variables(Properties sentences, String key) {
    return VARIABLE
        .matcher(sentences.getProperty(key))
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }
}
