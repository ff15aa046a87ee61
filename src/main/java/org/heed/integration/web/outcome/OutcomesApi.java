package org.heed.integration.web.outcome;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.heed.customer.operational.Reported;
import org.heed.customer.outcome.OutcomeReport;
import org.heed.customer.outcome.Outcomes;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Account outcomes")
@RequiresPermission(Permission.EDIT_CUSTOMERS)
class OutcomesApi {

  private static final int MOST = 1_000;

  private final Outcomes outcomes;

  OutcomesApi(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @PostMapping("/account-outcomes/batch")
  @Operation(
      summary = "Tell up to 1,000 outcomes: accounts renewed, churned, expanded or contracted")
  ResultsBody record(@RequestBody OutcomesBody batch) {
    List<OutcomeItem> items = batch.data();
    if (items == null || items.isEmpty() || items.size() > MOST || items.contains(null)) {
      throw new InvalidInput("data", "Send 1 to %,d items in “data”.".formatted(MOST));
    }
    List<Reported> reported = outcomes.record(items.stream().map(OutcomeItem::report).toList());
    return new ResultsBody(
        IntStream.range(0, reported.size())
            .mapToObj(index -> ResultItem.of(index, reported.get(index)))
            .toList());
  }

  @Schema(name = "AccountOutcomes")
  record OutcomesBody(@Nullable List<OutcomeItem> data) {}

  @Schema(name = "AccountOutcome")
  record OutcomeItem(
      @Schema(description = "The account's id in your system, else its name") String account,
      @Schema(description = "renewed, churned, expanded or contracted") String outcome,
      LocalDate date,
      @Schema(description = "Minor units (cents) a year") @Nullable Long amount,
      @Nullable String currency) {

    OutcomeReport report() {
      return new OutcomeReport(account, outcome, date, amount, currency);
    }
  }

  @Schema(name = "AccountOutcomeResults")
  record ResultsBody(List<ResultItem> data) {}

  @Schema(name = "AccountOutcomeResult")
  record ResultItem(
      int index,
      @Schema(description = "stored or refused") String result,
      @Nullable String reason) {

    static ResultItem of(int index, Reported reported) {
      return new ResultItem(
          index, reported.outcome().name().toLowerCase(Locale.ROOT), reported.reason());
    }
  }
}
