package org.heed.integration.web.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.kpi.KpiReport;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/kpis")
@Tag(name = "Operational figures")
@RequiresPermission(Permission.EDIT_CUSTOMERS)
class KpisApi {

  private final KpiFacts facts;

  KpisApi(KpiFacts facts) {
    this.facts = facts;
  }

  @PostMapping("/values/batch")
  @Operation(
      summary = "Tell up to 1,000 values of operational figures by measure point and day",
      description = "A value told again replaces the one before. Days left out stay gaps.")
  Outcomes values(@RequestBody Values batch) {
    List<ValueBody> sent = OutcomeBody.checked(batch.data());
    var problems = facts.tell(sent.stream().map(ValueBody::report).toList());
    return new Outcomes(
        IntStream.range(0, sent.size())
            .mapToObj(index -> outcome(index, problems.get(index)))
            .toList());
  }

  private static OutcomeBody outcome(int index, @Nullable String problem) {
    return new OutcomeBody(index, problem == null ? "stored" : "refused", null, problem);
  }

  record Values(@Nullable List<ValueBody> data) {}

  /** One outcome per item, in the order sent. */
  @Schema(name = "ValueOutcomes")
  record Outcomes(List<OutcomeBody> data) {}

  @Schema(name = "KpiValue")
  record ValueBody(
      @Schema(description = "The figure's key") @Nullable String kpi,
      @Schema(description = "The measure point's code") @Nullable String measurePoint,
      @Nullable LocalDate day,
      @Nullable Double value,
      @Schema(description = "Checked when given: it must be the figure's own")
          @Nullable String unit) {

    KpiReport report() {
      return new KpiReport(kpi, measurePoint, day, value, unit);
    }
  }
}
