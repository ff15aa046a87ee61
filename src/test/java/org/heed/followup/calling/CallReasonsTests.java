package org.heed.followup.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallReasonsTests {

  private static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void eachFactorHasItsLine() {
    OpenCase waiting =
        waiting(48_000_000L, TODAY.plusDays(21), Duration.ofHours(-5), null, 2.77, 3.21);
    assertThat(CallReasons.of(waiting, NOW, TODAY))
        .containsExactly(
            "Overdue by 5 hours: counts 3.2 times",
            "€480,000 a year, 80 % of it at risk with a score of 2",
            "Renews in 21 days: counts 2.8 times",
            "Fell from 9 to 2: counts 1.7 times");
  }

  @Test
  void unknownFactsAreSaidToBeUnknown() {
    OpenCase waiting = waiting(null, null, Duration.ofHours(40), null, 1, 1.3);
    assertThat(CallReasons.of(waiting, NOW, TODAY))
        .containsExactly(
            "40 hours left: counts 1.3 times",
            "Revenue not known: counts as a small account",
            "No renewal in the next 180 days",
            "Fell from 9 to 2: counts 1.7 times");
  }

  @Test
  void aContactedCustomerWaitsForOthers() {
    OpenCase waiting = waiting(null, TODAY.minusDays(1), Duration.ofHours(40), NOW, 1, 0.5);
    assertThat(CallReasons.of(waiting, NOW, TODAY))
        .contains("Has heard from us, waits to be closed: counts half");
    assertThat(CallReasons.renewalWords(TODAY.minusDays(1), TODAY)).isNull();
    assertThat(CallReasons.renewalWords(TODAY, TODAY)).isEqualTo("renews today");
  }

  @Test
  void aScoreOfAnotherScaleIsJudgedOnItsScale() {
    OpenCase nps = waiting(48_000_000L, null, Duration.ofHours(40), null, 1, 1.3);
    OpenCase csat =
        new OpenCase(
            1,
            1,
            1,
            SurveyKind.CSAT5,
            2,
            5,
            null,
            NOW,
            nps.dueAt(),
            null,
            null,
            0,
            5,
            "Mia",
            nps.customer(),
            nps.factors());
    assertThat(CallReasons.of(csat, NOW, TODAY))
        .contains("€480,000 a year, 75 % of it at risk with a score of 2 of 5")
        .contains("Fell from 5 to 2 of 5: counts 1.7 times");
  }

  private static OpenCase waiting(
      @Nullable Long revenue,
      @Nullable LocalDate renewalOn,
      Duration left,
      @Nullable Instant contacted,
      double renewal,
      double deadline) {
    CaseCustomer customer =
        new CaseCustomer(1L, "Ada", null, null, 2L, "Acme", revenue, "EUR", renewalOn);
    CallFactors factors = new CallFactors(600, renewal, deadline, 1.7);
    return new OpenCase(
        1,
        1,
        1,
        SurveyKind.RNPS,
        2,
        9,
        null,
        NOW,
        NOW.plus(left),
        contacted,
        null,
        0,
        5,
        "Mia",
        customer,
        factors);
  }
}
