package org.heed.followup.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, 23 Nov 2026 at 09:14, Mia Kim <heed@larkspur.test>\nwrote:\n> Hello",
        "Am 23.11.2026 um 09:14 schrieb Mia Kim <heed@larkspur.test>:\n> Guten Tag",
        "Le lun. 23 nov. 2026 à 09:14, Mia Kim a écrit :\n> Bonjour",
        "-----Original Message-----\nFrom: Mia Kim\nHello",
        "________________________________\nFrom: Mia Kim\nHello",
        "Von: Mia Kim\nGesendet: Montag, 23. November 2026\nGuten Tag",
        "> Hello"
      })
  void repeatedMailIsCutInEveryUsualForm(String repeated) {
    Quotation parted = Quotation.of("It works now, thank you.\n\n" + repeated);

    assertThat(parted.fresh()).isEqualTo("It works now, thank you.");
    assertThat(parted.repeated()).isEqualTo(repeated);
  }

  @Test
  void answersBetweenTheQuotedLinesAreHeard() {
    Quotation parted =
        Quotation.of("On Monday Mia wrote:\n> Does it work?\nNo.\n> When may I call?\nAt ten.");

    assertThat(parted.fresh()).isEqualTo("No.\nAt ten.");
  }

  @Test
  void mailThatOnlyRepeatsIsKeptWhole() {
    assertThat(Quotation.of("> Hello\n> there").fresh()).isEqualTo("> Hello\n> there");
  }

  @Test
  void ordinaryWordsAreNotTakenForARepeatedMail() {
    String words = "On Monday it failed again.\nFrom: nobody\nI wrote: twice.";

    assertThat(Quotation.of(words).fresh()).isEqualTo(words);
  }

  @Test
  void markupBecomesTextAndScriptsVanish() {
    assertThat(
            HtmlText.of(
                "<html><head><title>x</title><style>p{}</style></head><body><p>It &lt;b&gt; works,"
                    + "<br>thank&nbsp;you</p><script>alert('<p>')</script><!-- <p>no -->"
                    + "<blockquote>Hello<br>Ada</blockquote><img src=x onerror=alert(1)>"))
        .isEqualTo("It <b> works,\nthank you\n\n> Hello\n> Ada");
  }

  @Test
  void brokenMarkupEndsWhereItEnds() {
    assertThat(HtmlText.of("<p>Yes<script>alert(1)")).isEqualTo("Yes");
    assertThat(HtmlText.of("a <b")).isEqualTo("a");
    assertThat(HtmlText.of("<!-- a")).isEmpty();
    assertThat(HtmlText.of("<".repeat(100_000))).isEmpty();
  }
}
