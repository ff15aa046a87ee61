package org.heed.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTests {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "48000000,EUR,'€480,000'",
        "99,USD,$1",
        "1200000,CHF,'CHF 12,000'",
        "1200000,JPY,'JPY 1,200,000'",
        "500,none,5"
      })
  void moneyReadsInWholeUnitsOfItsCurrency(long minorUnits, String currency, String words) {
    assertThat(Money.words(minorUnits, currency)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = ';',
      value = {
        "16960800;EUR;€170,000",
        "50654700;EUR;€510,000",
        "94000;USD;$940",
        "0;GBP;£0",
        "16960800;JPY;JPY 17,000,000",
        "99600;none;1,000"
      })
  void anEstimateOfMoneyLooksAsRoughAsItIs(long minorUnits, String currency, String words) {
    assertThat(Money.about(minorUnits, currency)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"de,German", "pt-BR,Portuguese (Brazil)", "not a tag,not a tag"})
  void aLanguageReadsInEnglish(String tag, String name) {
    assertThat(LanguageName.of(tag)).isEqualTo(name);
  }
}
