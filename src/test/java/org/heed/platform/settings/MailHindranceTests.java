package org.heed.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.platform.doctor.Given;
import org.junit.jupiter.api.Test;

class MailHindranceTests {

  @Test
  void freshServerLacksAMailServerAnAddressAndASender() {
    assertThat(MailHindrance.of(Given.settings()))
        .extracting(MailHindrance::setting)
        .containsExactly("HEED_SMTP_URL", "HEED_PUBLIC_URL", "HEED_MAIL_FROM");
  }

  @Test
  void linksAndSenderOfThisMachineAreNamed() {
    HeedSettings settings =
        Given.settings(
            "smtp-url", "smtp://mail.example",
            "public-url", "http://127.0.0.1:8080",
            "mail-from", "Acme <us@localhost>");

    assertThat(MailHindrance.of(settings))
        .extracting(MailHindrance::why)
        .satisfiesExactly(
            links -> assertThat(links).contains("http://127.0.0.1:8080"),
            sender -> assertThat(sender).contains("us@localhost,"));
  }

  @Test
  void nothingHindersAServerThatIsSetUp() {
    assertThat(
            MailHindrance.of(
                Given.settings(
                    "smtp-url", "smtp://mail.example",
                    "public-url", "https://heed.example",
                    "mail-from", "Acme <us@acme.example>")))
        .isEmpty();
  }

  @Test
  void mailsOfTheDemoStayInside() {
    assertThat(MailHindrance.of(Given.settings("demo", "true"))).isEmpty();
  }
}
