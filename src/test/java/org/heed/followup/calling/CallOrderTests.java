package org.heed.followup.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.heed.HeedTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The formula itself, on facts without tables. */
@HeedTest
class CallOrderTests {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Autowired private JdbcClient jdbc;

  @ParameterizedTest(name = "{0} cents a year and a score of {1}: {2}")
  @CsvSource(
      nullValues = "unknown",
      value = {
        "48000000,0,692.8",
        "48000000,6,438.2",
        "12000000,0,346.4",
        "unknown,0,31.6",
        "0,0,31.6",
        "100,5,22.4",
        "48000000,10,0"
      })
  void moneyIsTheRootOfTheRevenueAtRisk(@Nullable Long cents, int score, double expected) {
    assertThat(factors(cents, score, null, Duration.ZERO, false).money())
        .isCloseTo(expected, within(0.05));
  }

  @Test
  void theShareAtRiskFollowsTheScaleOfWhatWasAsked() {
    assertThat(factors("csat5", 48_000_000L, 1).money()).isCloseTo(692.8, within(0.05));
    assertThat(factors("csat5", 48_000_000L, 2).money()).isCloseTo(600.0, within(0.05));
    assertThat(factors("ces7", 48_000_000L, 7).money()).isZero();
    assertThat(factors("csat5", 48_000_000L, 2).fall()).isCloseTo(2.75, within(0.01));
  }

  @ParameterizedTest(name = "renewal in {0} days: {1}")
  @CsvSource(
      nullValues = "unknown",
      value = {"0,3", "90,2", "180,1", "181,1", "-1,1", "unknown,1"})
  void renewalGrowsOverTheLastHalfYear(@Nullable Integer days, double expected) {
    LocalDate on = days == null ? null : TODAY.plusDays(days);
    assertThat(factors(100L, 3, on, Duration.ZERO, false).renewal())
        .isCloseTo(expected, within(0.001));
  }

  @ParameterizedTest(name = "{0} after the answer, contacted {1}: {2}")
  @CsvSource({
    "PT0S,false,1",
    "PT24H,false,2",
    "PT48H,false,3",
    "PT72H,false,4",
    "PT2400H,false,10",
    "PT1H,true,0.5",
    "PT2400H,true,0.5",
    "-PT1H,false,1"
  })
  void theDeadlinePressesUntilTheCustomerHasHeardFromUs(
      Duration waited, boolean contacted, double expected) {
    assertThat(factors(100L, 3, null, waited, contacted).deadline())
        .isCloseTo(expected, within(0.001));
  }

  @Test
  void aSmallCustomerOverdueComesBeforeALargeOneJustIn() {
    CallFactors small = factors(1_000_000L, 2, null, Duration.ofDays(9), false);
    CallFactors large = factors(30_000_000L, 2, null, Duration.ofHours(1), false);
    assertThat(small.priority()).isGreaterThan(large.priority());
  }

  @Test
  void aCustomerWhoRepliedAndWaitsPressesLikeADeadline() {
    assertThat(factors("rnps", 100L, 3, null, Duration.ofHours(1), true, true).deadline())
        .isCloseTo(3, within(0.001));
  }

  private CallFactors factors(String kind, long cents, int score) {
    return factors(kind, cents, score, null, Duration.ZERO, false, false);
  }

  private CallFactors factors(
      @Nullable Long cents,
      int score,
      @Nullable LocalDate renewalOn,
      Duration waited,
      boolean contacted) {
    return factors("rnps", cents, score, renewalOn, waited, contacted, false);
  }

  private CallFactors factors(
      String kind,
      @Nullable Long cents,
      int score,
      @Nullable LocalDate renewalOn,
      Duration waited,
      boolean contacted,
      boolean replied) {
    Instant openedAt = NOW.minus(waited);
    return Objects.requireNonNull(
        jdbc.sql(
                """
                select %s from (select :kind::text as kind, :score::int as score,
                                       9 as previous_score,
                                       :opened::timestamptz as opened_at,
                                       :due::timestamptz as due_at,
                                       :contacted::timestamptz as first_contact_at,
                                       :replied::timestamptz as reply_since) c,
                               (select :cents::bigint as annual_revenue,
                                       :renewal::date as renewal_on,
                                       null::date as churned_on) a
                """
                    .formatted(CallOrder.FACTORS))
            .param("kind", kind)
            .param("score", score)
            .param("opened", Timestamp.from(openedAt))
            .param("due", Timestamp.from(openedAt.plus(Duration.ofHours(48))))
            .param("contacted", contacted ? Timestamp.from(NOW) : null)
            .param("replied", replied ? Timestamp.from(NOW) : null)
            .param("cents", cents)
            .param("renewal", renewalOn)
            .param("now", Timestamp.from(NOW))
            .param("today", TODAY)
            .query(
                (row, number) ->
                    new CallFactors(
                        row.getDouble("money"),
                        row.getDouble("renewal"),
                        row.getDouble("deadline"),
                        row.getDouble("fall")))
            .single());
  }
}
