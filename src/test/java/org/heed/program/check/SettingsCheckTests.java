package org.heed.program.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.heed.customer.AccountRole;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.junit.jupiter.api.Test;

/** What does not fit together is told with what to do; what fits is not nagged about. */
class SettingsCheckTests {

  private static final LocalDate DAY = LocalDate.of(2031, 3, 3);
  private static final Reachable MANY = new Reachable(true, 5_000, 1_000);

  @Test
  void theUsualSettingsFit() {
    assertThat(found(settings(new Pace.Wave(DAY, 10, 3)), MANY)).isEmpty();
    assertThat(found(settings(new Pace.Drip(100)), MANY)).isEmpty();
    assertThat(found(settings(new Pace.OnEvent("ticket.resolved", 24, 14, 100, 30)), MANY))
        .isEmpty();
  }

  @Test
  void aRestLongerThanTheWavesCadenceIsExplained() {
    assertThat(found(settings(new Pace.Wave(DAY, 10, 1)), MANY))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("rest for 90 days", "every month"))
        .satisfies(one -> assertThat(one.advice()).contains("30 days at most"));
  }

  @Test
  void aClockThatSkipsWavesIsExplained() {
    Rules rules = rules(List.of(new AskingClock(Scope.TOUCHPOINT, 1, 365)), List.of(), null);

    assertThat(found(settings(new Pace.Wave(DAY, 10, 3)).under(rules), MANY))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("1 in 365 days"));
  }

  @Test
  void aDripSlowerThanTheAudienceNeedsNamesTheNumberToAsk() {
    assertThat(found(settings(new Pace.Drip(10)), MANY))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("6,000 people at 10 a day"))
        .satisfies(one -> assertThat(one.advice()).contains("67 a day"));
  }

  @Test
  void aDeletedSegmentAndAReminderAfterClosingAreExplained() {
    TouchpointSettings settings =
        new TouchpointSettings(
            "Late",
            org.heed.program.Audience.EVERYBODY,
            new Pace.Wave(DAY, 1, null),
            ProgramFixture.everyDay(),
            14,
            7,
            90);

    assertThat(found(settings, new Reachable(false, 0, 0)))
        .extracting(Contradiction::what)
        .anyMatch(what -> what.contains("segment that this touchpoint asks was deleted"))
        .anyMatch(what -> what.contains("never sent"));
  }

  @Test
  void aSampleOfNobodyOrOfEverybodyIsExplained() {
    TouchpointSettings sampled =
        settings(new Pace.Wave(DAY, 10, 3))
            .under(rules(List.of(), List.of(), new Sampling(5, 25, null, 1)));

    assertThat(found(sampled, new Reachable(true, 0, 0)).getFirst().what()).contains("zero people");
    assertThat(found(sampled, new Reachable(true, 900, 0)).getFirst().what())
        .contains("all 900 people");
  }

  @Test
  void rolesThatTheAudienceOrTheAccountsClockForbidAreExplained() {
    Rules rules =
        rules(
            List.of(new AskingClock(Scope.ACCOUNT, 2, 90)),
            List.of(
                new RoleShare(AccountRole.SPONSOR, 1, 2), new RoleShare(AccountRole.USER, 2, 5)),
            null);

    assertThat(found(settings(new Pace.Wave(DAY, 10, 3)).under(rules), MANY))
        .singleElement()
        .satisfies(one -> assertThat(one.advice()).contains("Allow 3 per account"));
  }

  @Test
  void aChannelThatWaitsForPeopleCannotHaveAWave() {
    Reach kiosk = new Reach(Channel.KIOSK, Protection.STANDARD, false);

    assertThat(found(settings(new Pace.Wave(DAY, 10, 3)).over(kiosk), MANY)).hasSize(1);
    assertThat(found(settings(new Pace.AlwaysOn()).over(kiosk), MANY)).isEmpty();
    assertThat(found(settings(new Pace.AlwaysOn()), MANY)).hasSize(1);
  }

  private static List<Contradiction> found(TouchpointSettings settings, Reachable reachable) {
    return SettingsCheck.of(settings, reachable);
  }

  private static TouchpointSettings settings(Pace pace) {
    return ProgramFixture.settings(pace);
  }

  private static Rules rules(
      List<AskingClock> clocks,
      List<RoleShare> coverage,
      @org.jspecify.annotations.Nullable Sampling sampling) {
    return new Rules(clocks, Exclusions.USUAL, coverage, sampling);
  }
}
