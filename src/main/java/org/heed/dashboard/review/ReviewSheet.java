package org.heed.dashboard.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.customer.Account;
import org.heed.customer.CustomerPanel.AccountScore;
import org.heed.customer.CustomerPanel.PulseReading;
import org.heed.customer.outcome.AccountOutcome;
import org.heed.dashboard.health.Health;
import org.heed.platform.chart.Sparkline;
import org.heed.platform.text.Money;
import org.heed.response.ResponsePage;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the sheet.
 *
 * @param trend of the answers shown, oldest first
 */
record ReviewSheet(
    Account account,
    @Nullable String owner,
    LocalDate today,
    @Nullable AccountScore score,
    @Nullable PulseReading pulse,
    Health health,
    Sparkline trend,
    List<ResponsePage.Row> answers,
    List<OpenPromise> open,
    List<AccountOutcome> outcomes) {

  private static final int SOON_DAYS = 120;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** What a year of this customer is worth; empty when not known. */
  public String revenue() {
    Long revenue = account.annualRevenue();
    return revenue == null ? "" : Money.words(revenue, account.currency());
  }

  /** The amount of an outcome; empty when not known. */
  public String amount(AccountOutcome outcome) {
    return outcome.amount() == null ? "" : Money.words(outcome.amount(), outcome.currency());
  }

  /** What to do next, as far as the facts tell. */
  public List<String> nextSteps() {
    List<String> steps = new ArrayList<>();
    long uncalled = open.stream().filter(one -> !one.contacted()).count();
    if (uncalled > 0) {
      steps.add(
          uncalled == 1
              ? "Call back: an unhappy answer waits for a call."
              : "Call back: %d unhappy answers wait for a call.".formatted(uncalled));
    }
    open.stream()
        .filter(OpenPromise::contacted)
        .forEach(one -> steps.add("Keep the promise of case %d and close it.".formatted(one.id())));
    if (pulse != null && pulse.isLow()) {
      steps.add(
          "The pulse of %s is below the segment's limit of %s: agree on a plan."
              .formatted(pulse.display(), pulse.limit()));
    }
    LocalDate renewal = account.renewalOn();
    if (renewal != null
        && account.churnedOn() == null
        && !renewal.isBefore(today)
        && renewal.isBefore(today.plusDays(SOON_DAYS))) {
      steps.add("The contract renews on %s: talk before.".formatted(DAY.format(renewal)));
    }
    if (score == null || score.answers() == 0) {
      steps.add("Nobody there has answered yet: ask for an opinion in person.");
    } else if (score.detractors() == 0 && score.promoters() > 0) {
      steps.add("No recommendation was below 7: ask one who gave 9 or 10 for a reference.");
    }
    return steps;
  }
}
