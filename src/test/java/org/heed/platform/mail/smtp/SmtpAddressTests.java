package org.heed.platform.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTests {

  @Test
  void readsUserAndPasswordPercentDecoded() {
    SmtpAddress address = SmtpAddress.parse("smtp://me%40corp:p%3Aw+%2F@mail.example.com:2525");
    assertThat(address.user()).isEqualTo("me@corp");
    assertThat(address.password()).isEqualTo("p:w+/");
    assertThat(address.port()).isEqualTo(2525);
    assertThat(address).hasToString("smtp://mail.example.com:2525");
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.com, 25, offered, false",
    "smtp://u:p@mail.example.com, 587, required, false",
    "smtp://u:p@localhost, 587, offered, false",
    "smtp://u:p@mail.example.com?starttls=offered, 587, offered, false",
    "smtp://mail.example.com?starttls=off, 25, off, false",
    "smtps://u:p@mail.example.com, 465, required, true"
  })
  void choosesPortAndProtection(String url, int port, String startTls, boolean implicitTls) {
    SmtpAddress address = SmtpAddress.parse(url);
    assertThat(address.port()).isEqualTo(port);
    assertThat(address.startTls()).isEqualTo(startTls);
    assertThat(address.implicitTls()).isEqualTo(implicitTls);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.com",
        "http://u:s3cret@h",
        "smtp://",
        "smtp://u:s3cret@h:25?tls=maybe",
        "smtp://u:s3cr et@h"
      })
  void refusesWhatItCannotReadWithoutRepeatingThePassword(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmtpAddress.parse(url))
        .withMessageContaining("HEED_SMTP_URL")
        .withMessageNotContaining("s3cr");
  }
}
