package org.heed.followup.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.heed.followup.calling.CaseCustomer;
import org.heed.platform.mail.StaffMail.Draft;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertMailsTests {

  private static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");
  private static final User MIA = new User(5, "Mia Kim", "mia@heed.test", Role.CSM, true);
  private static final AlertMails MAILS =
      new AlertMails("https://heed.test", ZoneId.of("Europe/Berlin"), NOW);

  @Test
  void aCaseMailSaysWhoWhyWorthAndUntilWhen() {
    Draft mail = MAILS.ofCase(alert("Ada Novak", "Acme", "Support takes days."));
    assertThat(mail.to()).isEqualTo("mia@heed.test");
    assertThat(mail.subject()).isEqualTo("Score 3: please call Ada Novak, Acme");
    assertThat(mail.text())
        .contains(
            "Ada Novak, Acme gave a 3. Please call by Thursday 14:00, in 2 days.",
            "> Support takes days.",
            "Account: Acme",
            "Revenue a year: €480,000",
            "Call by: Thursday 26 November 2026, 14:00 (2 days left)",
            "Open the case: https://heed.test/cases/17");
    assertThat(mail.html())
        .contains("Support takes days.", "href=\"https://heed.test/cases/17\"")
        .containsOnlyOnce("<a ");
  }

  @Test
  void anAnswerWithoutACommentSaysNothingAboutWords() {
    Draft mail = MAILS.ofCase(alert("Ada Novak", "Acme", null));
    assertThat(mail.text()).doesNotContain(">");
  }

  @Test
  void hostileNamesStayTextOnOneLine() {
    Draft mail =
        MAILS.ofCase(
            alert(
                "Eve\r\nBcc: all@victim.test",
                "<script>alert(1)</script>\u202Egpj.exe",
                "<img src=x onerror=alert(2)> {{7*7}} ${1+1} %s %n"));
    assertThat(mail.subject()).doesNotContain("\r", "\n", "\u202E");
    assertThat(mail.html())
        .doesNotContain("<script", "<img", "\u202E")
        .contains("&lt;script&gt;", "&lt;img src=x onerror=alert(2)&gt; {{7*7}} ${1+1} %s %n");
    assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Bcc:"));
  }

  @Test
  void overlongTextIsCut() {
    Draft mail = MAILS.ofCase(alert("N".repeat(5_000), "A".repeat(5_000), "C".repeat(100_000)));
    assertThat(mail.subject().length()).isLessThanOrEqualTo(150);
    assertThat(mail.html()).hasSizeLessThan(20_000);
  }

  @Test
  void aReopenedCaseIsToldAgainAndTheSameOneOnce() {
    CaseAlert first = alert("Ada", "Acme", null);
    CaseAlert again =
        new CaseAlert(first.caseId(), 4, MIA, first.facts(), first.openedAt(), first.dueAt());
    assertThat(MAILS.ofCase(first).dedupKey())
        .isEqualTo(MAILS.ofCase(first).dedupKey())
        .isNotEqualTo(MAILS.ofCase(again).dedupKey());
  }

  @Test
  void aPromoterMailLinksToTheAnswer() {
    CaseAlert like = alert("Ada Novak", "Acme", "Love it");
    Draft mail = MAILS.ofPromoter(new PromoterAlert(8, MIA, like.facts(), NOW));
    assertThat(mail.dedupKey()).isEqualTo("promoter:8");
    assertThat(mail.text())
        .contains("https://heed.test/responses/8", "good news of this customer goes to you")
        .doesNotContain("Call by", "case");
  }

  @Test
  void aScoreOfAnotherScaleIsToldWithItsScale() {
    CaseAlert usual = alert("Ada Novak", "Acme", null);
    AlertFacts facts = new AlertFacts(usual.facts().customer(), SurveyKind.CSAT5, 2, null);
    Draft mail =
        MAILS.ofCase(new CaseAlert(17, 1, MIA, facts, NOW, NOW.plus(Duration.ofHours(48))));
    assertThat(mail.subject()).isEqualTo("Score 2 of 5: please call Ada Novak, Acme");
    assertThat(mail.text()).contains("gave a 2 of 5. Please call", "Asked: CSAT 1–5");
    assertThat(mail.html()).contains(">2/5</td>", "#fdeee1");
  }

  private static CaseAlert alert(String contact, String account, @Nullable String comment) {
    CaseCustomer customer =
        new CaseCustomer(
            1L,
            contact,
            "ada@acme.test",
            null,
            2L,
            account,
            48_000_000L,
            "EUR",
            LocalDate.of(2026, 12, 15));
    return new CaseAlert(
        17,
        1,
        MIA,
        new AlertFacts(customer, SurveyKind.RNPS, 3, comment),
        NOW,
        NOW.plus(Duration.ofHours(48)));
  }
}
