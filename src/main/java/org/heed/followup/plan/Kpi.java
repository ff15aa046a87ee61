package org.heed.followup.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The figure that shows whether a plan reaches its objective.
 *
 * @param name what is measured; empty for none
 * @param unit such as {@code %} or {@code hours}; empty for none
 * @param from where it stood when the plan began
 * @param target where it should be
 * @param now where it stands
 */
public record Kpi(
    String name,
    String unit,
    @Nullable BigDecimal from,
    @Nullable BigDecimal target,
    @Nullable BigDecimal now) {

  /** No figure. */
  public static final Kpi NONE = new Kpi("", "", null, null, null);

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** Whether there is one. */
  public boolean exists() {
    return !name.isEmpty();
  }

  /** How much of the way is done, 0 to 100; null when it cannot be said. */
  public @Nullable Integer percent() {
    if (from == null || target == null || now == null || from.compareTo(target) == 0) {
      return null;
    }
    BigDecimal way = target.subtract(from);
    int percent = now.subtract(from).multiply(ALL).divide(way, 0, RoundingMode.HALF_UP).intValue();
    return Math.clamp(percent, 0, 100);
  }

  /** In one line: {@code Time to answer: 30 → 12 → 4 hours}. */
  public String words() {
    String end = unit.isEmpty() ? "" : " " + unit;
    return "%s: from %s, now %s, aim %s%s"
        .formatted(name, plain(from), plain(now), plain(target), end);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "—" : number.stripTrailingZeros().toPlainString();
  }
}
