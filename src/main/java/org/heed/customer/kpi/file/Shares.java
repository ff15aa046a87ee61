package org.heed.customer.kpi.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notices shares that were exported as 0.87 where per cents are expected. */
final class Shares {

  /** With fewer values it may be the truth. */
  private static final int ENOUGH = 5;

  private Shares() {}

  static Optional<String> problem(List<KpiRow> rows) {
    Map<String, List<KpiRow>> byKpi =
        rows.stream()
            .filter(row -> "%".equals(row.report().unit()))
            .collect(Collectors.groupingBy(row -> String.valueOf(row.report().kpi())));
    return byKpi.entrySet().stream()
        .filter(one -> one.getValue().size() >= ENOUGH)
        .filter(one -> one.getValue().stream().allMatch(Shares::between0And1))
        .map(
            one ->
                "All values of “%s” lie between 0 and 1, but are said to be in %%. Multiply them by 100."
                    .formatted(one.getKey()))
        .findFirst();
  }

  private static boolean between0And1(KpiRow row) {
    return Objects.requireNonNullElse(row.report().value(), 0.0) <= 1;
  }
}
