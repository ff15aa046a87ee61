package org.heed.customer.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value as a file or another system tells it.
 *
 * @param kpi the figure's key
 * @param measurePoint the point's code
 * @param unit in which the value is; the figure's own when null
 */
public record KpiReport(
    @Nullable String kpi,
    @Nullable String measurePoint,
    @Nullable LocalDate day,
    @Nullable Double value,
    @Nullable String unit) {}
