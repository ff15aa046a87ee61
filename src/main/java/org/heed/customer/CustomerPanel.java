package org.heed.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores rolled up to an account, supplied by the module that computes them. */
public interface CustomerPanel {

  /** The account's roll-up; empty when it was never surveyed. */
  Optional<AccountScore> forAccount(long accountId);

  /** The roll-ups of several accounts by account id, for lists. */
  Map<Long, AccountScore> forAccounts(Collection<Long> accountIds);

  /** What the roll-up of these accounts would be if they were one; empty without answers. */
  Optional<AccountScore> together(Collection<Long> accountIds);

  /** The pulse of these accounts if they were one, with the limit of the first. */
  Optional<PulseReading> pulseTogether(List<Long> accountIds);

  /** The pulses of several accounts by account id; those without answers are left out. */
  Map<Long, PulseReading> pulses(Collection<Long> accountIds);

  /** The pulse of a contact; empty without answers. */
  Optional<PulseReading> pulseOfContact(long contactId);

  /**
   * How a customer feels just now: recent answers count more, few are drawn towards the usual.
   *
   * @param value 0 to 10
   * @param answers it comes from
   * @param limit below which the segment needs attention; null without one
   */
  record PulseReading(double value, int answers, @Nullable Double limit) {

    /** Whether it is below the limit of the segment. */
    public boolean isLow() {
      return limit != null && value < limit;
    }

    /** Such as "6.4". */
    public String display() {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }

  /**
   * An account's roll-up from its contacts' answers.
   *
   * @param latestScore 0 to 10; null without an answer
   * @param trend points between the latest score and the mean of up to three answers before it
   * @param answers how many counted
   * @param promoters of these, 9 and 10
   * @param passives of these, 7 and 8
   * @param detractors of these, 0 to 6
   * @param lastSurveyedOn latest day on which one of its contacts was asked
   */
  record AccountScore(
      @Nullable Integer latestScore,
      @Nullable BigDecimal trend,
      int answers,
      int promoters,
      int passives,
      int detractors,
      @Nullable LocalDate lastSurveyedOn) {}
}
