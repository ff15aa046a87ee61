package org.heed.customer.kpi.file;

import org.heed.customer.kpi.KpiReport;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file.
 *
 * @param problem why it cannot be read; null when it can
 */
record KpiRow(long number, KpiReport report, @Nullable String problem) {

  String told() {
    return "Row %d: %s".formatted(number, problem);
  }
}
