package org.heed.delivery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.heed.statistics.Category;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurveyMailTemplateTests {

  private static final String SURVEY = "https://heed.test/s/AbC-_1";
  private static final String UNSUBSCRIBE = "https://heed.test/u/XyZ";
  private static final Sender SENDER =
      new Sender("Acme & Sons", "Heed <heed@heed.test>", "https://heed.test", null);

  @Test
  void elevenNumbersLeadToTheirScore() {
    String html = html(SurveyTemplates.relationship("Acme"));
    for (int score = 0; score <= 10; score++) {
      assertThat(html).contains("href=\"" + SURVEY + "?score=" + score + "\"");
    }
    assertThat(html).containsOnlyOnce("href=\"" + UNSUBSCRIBE + "\"");
    assertThat(html).doesNotContain("[[").doesNotContain(Pieces.SURVEY);
  }

  @Test
  void theMailIsSmallAndCallsNothingButTheLogo() {
    String html = html(SurveyTemplates.relationship("Acme"));
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
    assertThat(html).doesNotContain("<img").doesNotContain("<script").doesNotContain("<link");
  }

  @Test
  void thePlainTextPartHasTheQuestionAndALinkForEveryNumber() {
    String text =
        template(SurveyTemplates.relationship("Acme"), false).text(SURVEY, UNSUBSCRIBE).toString();
    assertThat(text)
        .contains("How likely are you to recommend Acme")
        .contains("0, Not at all likely: " + SURVEY + "?score=0\n1: " + SURVEY + "?score=1\n")
        .contains("10, Extremely likely: " + SURVEY + "?score=10")
        .contains("Unsubscribe: " + UNSUBSCRIBE)
        .doesNotContain("&amp;");
  }

  @Test
  void textFromOutsideCannotBecomeMarkupOrALinkOfItsOwn() {
    String attack = "<script>alert(1)</script>\"><img src=x onerror=1>[[survey]]\u0001\u202E";
    String html = html(hostile(attack));
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<img src=x")
        .doesNotContain("\u202E");
    assertThat(html).contains("[[survey]]");
    int links = html.split(Pattern.quote(SURVEY), -1).length - 1;
    assertThat(links).isEqualTo(12);
  }

  @Test
  void aSenderNameCannotChangeTheAddress() {
    SurveyMailTemplate template =
        template(named("Evil\" <evil@evil.test>\r\nBcc: a@b.test"), false);
    assertThat(template.from())
        .isEqualTo("Evil evil@evil.test Bcc: a@b.test <heed@heed.test>")
        .doesNotContain("\r", "\n");
    assertThat(template(named(""), false).from()).isEqualTo("Acme & Sons <heed@heed.test>");
  }

  @Test
  void aReminderSaysThatItIsOneInTheLanguageOfTheSurvey() {
    SurveyContent english = SurveyTemplates.relationship("Acme");
    assertThat(template(english, true).subject()).startsWith("Reminder: How likely");
    assertThat(template(inLanguage("de"), true).subject()).startsWith("Erinnerung: How likely");
    assertThat(html(inLanguage("he"))).contains("dir=\"rtl\"").contains("align=\"right\"");
  }

  @Test
  void theScaleRunsTheSameWayInTheMailAsOnThePageBehindIt() {
    assertThat(html(inLanguage("ar"))).contains("class=\"row\" dir=\"ltr\"");
  }

  @Test
  void theLogoHasTheProductsNameForThoseWhoSeeNoPictures() {
    Sender withLogo =
        new Sender("Acme", "heed@heed.test", "https://heed.test", "https://heed.test/logo/1");
    String html =
        new SurveyMailTemplate(SurveyTemplates.relationship("Acme CRM"), withLogo, false)
            .html(SURVEY, UNSUBSCRIBE)
            .toString();
    assertThat(html).contains("src=\"https://heed.test/logo/1\"").contains("alt=\"Acme CRM\"");
  }

  private static String html(SurveyContent content) {
    return template(content, false).html(SURVEY, UNSUBSCRIBE).toString();
  }

  private static SurveyMailTemplate template(SurveyContent content, boolean reminder) {
    return new SurveyMailTemplate(content, SENDER, reminder);
  }

  private static SurveyContent hostile(String text) {
    return content("en", text, text, text, null);
  }

  private static SurveyContent named(String sender) {
    return content("en", "Acme", SurveyTemplates.QUESTION, sender, null);
  }

  private static SurveyContent inLanguage(String language) {
    return content(language, "Acme", SurveyTemplates.QUESTION, "", null);
  }

  private static SurveyContent content(
      String language, String product, String question, String sender, @Nullable Long logo) {
    SurveyContent base = SurveyTemplates.relationship(product);
    return new SurveyContent(
        language,
        product,
        question,
        question,
        base.highLabel(),
        base.intro(),
        base.texts(Category.PROMOTER),
        base.texts(Category.PASSIVE),
        base.texts(Category.DETRACTOR),
        base.brandColor(),
        logo,
        sender,
        null);
  }
}
