package org.heed.integration.web.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.customer.operational.OperationalState;
import org.heed.customer.operational.Report;
import org.heed.customer.operational.Reported;
import org.heed.customer.operational.Subject;
import org.heed.integration.web.event.EventsApi.OutcomesBody;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Operational state")
@RequiresPermission(Permission.EDIT_CUSTOMERS)
class OperationalApi {

  private final OperationalState state;

  OperationalApi(OperationalState state) {
    this.state = state;
  }

  @PostMapping("/tickets/batch")
  @Operation(summary = "Tell how up to 1,000 tickets stand; who has an open one can be spared")
  OutcomesBody tickets(@RequestBody Tickets batch) {
    return outcomes(
        state.tickets(OutcomeBody.checked(batch.data()).stream().map(TicketBody::report).toList()));
  }

  @PostMapping("/orders/batch")
  @Operation(summary = "Tell up to 1,000 orders")
  OutcomesBody orders(@RequestBody Orders batch) {
    return outcomes(
        state.orders(OutcomeBody.checked(batch.data()).stream().map(OrderBody::report).toList()));
  }

  @PostMapping("/usage/batch")
  @Operation(summary = "Tell up to 1,000 counts per contact, such as sign-ins in 30 days")
  OutcomesBody usage(@RequestBody UsageFacts batch) {
    return outcomes(
        state.usage(OutcomeBody.checked(batch.data()).stream().map(UsageBody::report).toList()));
  }

  private static OutcomesBody outcomes(List<Reported> reported) {
    return new OutcomesBody(
        IntStream.range(0, reported.size())
            .mapToObj(index -> OutcomeBody.of(index, reported.get(index)))
            .toList());
  }

  record Tickets(@Nullable List<TicketBody> data) {}

  record Orders(@Nullable List<OrderBody> data) {}

  record UsageFacts(@Nullable List<UsageBody> data) {}

  @Schema(name = "Ticket")
  record TicketBody(
      String source,
      @Schema(description = "The ticket's id in its system; reported again, it is updated")
          String externalId,
      @Nullable String contactExternalId,
      @Nullable String email,
      @Nullable String title,
      Instant openedAt,
      @Schema(description = "Absent while it is open") @Nullable Instant closedAt,
      @Schema(description = "When this was so; an older report never overwrites a newer one")
          @Nullable Instant reportedAt) {

    Report.Ticket report() {
      Subject subject = new Subject(contactExternalId, email);
      return new Report.Ticket(source, externalId, subject, title, openedAt, closedAt, reportedAt);
    }
  }

  @Schema(name = "Order")
  record OrderBody(
      String source,
      String externalId,
      @Nullable String contactExternalId,
      @Nullable String email,
      LocalDate orderedOn,
      @Nullable LocalDate deliveredOn,
      @Schema(description = "Minor units (cents)") @Nullable Long amount,
      @Nullable String currency,
      @Nullable Instant reportedAt) {

    Report.Order report() {
      Subject subject = new Subject(contactExternalId, email);
      return new Report.Order(
          source, externalId, subject, orderedOn, deliveredOn, amount, currency, reportedAt);
    }
  }

  @Schema(name = "UsageFact")
  record UsageBody(
      @Nullable String contactExternalId,
      @Nullable String email,
      String name,
      BigDecimal value,
      @Nullable Instant reportedAt) {

    Report.Usage report() {
      return new Report.Usage(new Subject(contactExternalId, email), name, value, reportedAt);
    }
  }
}
