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

  private static Pace.Wave wave(long contacts) {
    WizardAnswers answers =
        new WizardAnswers(
            "Acme", ProductType.SAAS, Set.of(), null, Set.of(), null, List.of("en"), 20);
    return (Pace.Wave)
        Proposals.of(answers, contacts, TODAY).touchpoints().getFirst().settings().pace();
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
