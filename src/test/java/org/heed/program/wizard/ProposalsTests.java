package org.heed.program.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.program.Pace;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Confirmations;
import org.heed.program.wizard.Proposal.Proposed;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Localized;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalsTests {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 6);

  @Test
  void withoutMomentsOnlyTheRelationIsAsked() {
    Proposal proposal = of(ProductType.SHOP, EnumSet.noneOf(Moment.class), Set.of(), null);
    assertThat(proposal.methodology()).isEqualTo("Relational only");
    assertThat(proposal.touchpoints()).hasSize(1);
    assertThat(proposal.targets().getFirst().choice()).contains("Know your score");
  }

  @Test
  void everyMomentBecomesATouchpointWithAReasonForItsTime() {
    Proposal proposal =
        of(ProductType.SAAS, EnumSet.allOf(Moment.class), EnumSet.allOf(Tool.class), 31);
    assertThat(proposal.methodology()).isEqualTo("Full voice of the customer");
    assertThat(proposal.touchpoints()).hasSize(7);
    assertThat(proposal.targets().getFirst().choice()).isEqualTo("NPS +35 within a year, from +31");
    assertThat(proposal.touchpoints())
        .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty())
        .allSatisfy(one -> assertThat(one.settings().confirmed()).isEqualTo(Confirmations.NONE));
  }

  @Test
  void everySurveyCanBeAskedInEveryLanguageThatCustomersSpeak() {
    WizardAnswers answers =
        new WizardAnswers(
            "Acme",
            ProductType.SAAS,
            EnumSet.allOf(Moment.class),
            null,
            EnumSet.allOf(Tool.class),
            null,
            List.of("de", "fr", "en"),
            20);
    assertThat(Proposals.of(answers, 100, TODAY).touchpoints())
        .allSatisfy(
            one -> {
              assertThat(one.survey().language()).isEqualTo("de");
              assertThat(Localized.offered(one.survey())).extracting("tag").contains("fr", "en");
              assertThat(one.reasons())
                  .extracting(Proposal.Reason::choice)
                  .contains("In German, French, English");
            });
  }

  @Test
  void channelsFollowWhatIsThere() {
    Set<Tool> phones = EnumSet.of(Tool.SMS, Tool.PRODUCT);
    Proposal proposal = of(ProductType.APP, EnumSet.of(Moment.SUPPORT), phones, null);
    assertThat(proposal.touchpoints())
        .extracting(one -> one.settings().reach().channel())
        .containsExactly(Channel.MAIL, Channel.SMS, Channel.WEB);
  }

  @Test
  void aWaveIsSpreadSoThatTheUnhappyCanBeCalled() {
    assertThat(wave(4_000).spreadDays()).isEqualTo(50);
    assertThat(wave(40).spreadDays()).isEqualTo(1);
    assertThat(wave(10_000_000).spreadDays()).isEqualTo(60);
    assertThat(wave(0).spreadDays()).isEqualTo(1);
    assertThat(wave(40).startOn().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    assertThat(wave(40).startOn()).isAfter(TODAY.plusDays(6));
  }

  @Test
  void aWaveThatIsTooMuchEvenSoSaysIt() {
    assertThat(spread(4_000))
        .isEqualTo(
            "You can call about 20 unhappy customers a week; no more than that come in at this"
                + " speed.");
    assertThat(spread(48_000))
        .startsWith("Even so about 200 unhappy customers a week come in, more than the 20");
  }

  private static String spread(long contacts) {
    return Proposals.of(saas(List.of("en")), contacts, TODAY)
        .touchpoints()
        .getFirst()
        .reasons()
        .stream()
        .filter(reason -> reason.choice().startsWith("Spread over"))
        .findFirst()
        .orElseThrow()
        .because();
  }

  @Test
  void afterSupportTheHelpIsAskedAboutInEveryLanguage() {
    for (List<String> languages : List.of(List.of("en"), List.of("de", "fr", "en"))) {
      WizardAnswers answers =
          new WizardAnswers(
              "Acme",
              ProductType.SAAS,
              Set.of(Moment.SUPPORT),
              null,
              Set.of(),
              null,
              languages,
              20);
      SurveyContent asked = Proposals.of(answers, 100, TODAY).touchpoints().getLast().survey();
      assertThat(Localized.in(asked, "en").questionText())
          .isEqualTo("How satisfied are you with the help you received from Acme?");
      assertThat(Localized.in(asked, "de").questionText())
          .isEqualTo("Wie zufrieden sind Sie mit der Hilfe, die Sie von Acme bekommen haben?");
      assertThat(Localized.isComplete(asked, "fr")).isTrue();
    }
  }

  private static WizardAnswers saas(List<String> languages) {
    return new WizardAnswers(
        "Acme", ProductType.SAAS, Set.of(), null, Set.of(), null, languages, 20);
  }

  private static Pace.Wave wave(long contacts) {
    return (Pace.Wave)
        Proposals.of(saas(List.of("en")), contacts, TODAY)
            .touchpoints()
            .getFirst()
            .settings()
            .pace();
  }

  @Test
  void openTicketsAreSparedOnlyWhereAHelpDeskTellsOfThem() {
    assertThat(relationship(Set.of()).rules().exclusions().openTicket()).isFalse();
    assertThat(relationship(Set.of(Tool.HELPDESK)).rules().exclusions().openTicket()).isTrue();
  }

  private static TouchpointSettings relationship(Set<Tool> tools) {
    Proposed first = of(ProductType.SAAS, Set.of(), tools, null).touchpoints().getFirst();
    return first.settings();
  }

  private static Proposal of(
      ProductType type, Set<Moment> moments, Set<Tool> tools, @Nullable Integer nps) {
    return Proposals.of(
        new WizardAnswers("Acme", type, moments, nps, tools, null, List.of("en"), 20),
        1_000,
        TODAY);
  }
}
