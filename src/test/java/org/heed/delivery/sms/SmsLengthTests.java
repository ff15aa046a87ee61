package org.heed.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsLengthTests {

  @Test
  void plainTextTakesOneSegmentUpTo160Characters() {
    assertThat(SmsLength.of("a".repeat(160))).isEqualTo(new SmsLength(160, 1, true));
    assertThat(SmsLength.of("a".repeat(161)).segments()).isEqualTo(2);
    assertThat(SmsLength.of("a".repeat(306)).segments()).isEqualTo(2);
    assertThat(SmsLength.of("a".repeat(307)).segments()).isEqualTo(3);
  }

  @Test
  void theEuroSignCountsTwiceAndIsNeverCutInTwo() {
    assertThat(SmsLength.of("€".repeat(80)).segments()).isEqualTo(1);
    assertThat(SmsLength.of("€".repeat(81)).segments()).isEqualTo(2);
    assertThat(SmsLength.of("€".repeat(153)).segments()).isEqualTo(3);
  }

  @Test
  void oneOtherLetterMakesTheWholeTextWide() {
    assertThat(SmsLength.of("ё" + "a".repeat(69))).isEqualTo(new SmsLength(70, 1, false));
    assertThat(SmsLength.of("ё" + "a".repeat(70)).segments()).isEqualTo(2);
    assertThat(SmsLength.of("ê").gsm()).isFalse();
    assertThat(SmsLength.of("äöüßéñ").gsm()).isTrue();
  }

  @Test
  void anEmojiIsNeverCutInTwo() {
    assertThat(SmsLength.of("👍".repeat(35)).segments()).isEqualTo(1);
    assertThat(SmsLength.of("👍".repeat(67)).segments()).isEqualTo(3);
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    assertThat(PhoneNumbers.read("0664 123 45 67", "AT")).contains("+436641234567");
    assertThat(PhoneNumbers.read("+43 (664) 123-4567", "US")).contains("+436641234567");
    assertThat(PhoneNumbers.read("none", "US")).isEmpty();
    assertThat(PhoneNumbers.read("12", "US")).isEmpty();
    assertThat(PhoneNumbers.read("1".repeat(5000), "US")).isEmpty();
  }
}
