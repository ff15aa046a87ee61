package org.heed.customer.web.kpi;

import java.util.Objects;
import org.heed.customer.kpi.Kpi;
import org.heed.customer.kpi.KpiDraft;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** An operational figure as typed into its form. */
record KpiForm(
    @Nullable String key,
    @Nullable String name,
    @Nullable String unit,
    @Nullable String better,
    @Nullable String worst,
    @Nullable String best,
    @Nullable String weight) {

  static final KpiForm EMPTY = new KpiForm("", "", "", "lower", "", "", "0");

  static KpiForm of(Kpi kpi) {
    return new KpiForm(
        kpi.key(),
        kpi.name(),
        kpi.unit(),
        kpi.higherIsBetter() ? "higher" : "lower",
        text(kpi.worst()),
        text(kpi.best()),
        text(kpi.weight()));
  }

  private static String text(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    String text = number.toString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  KpiDraft draft() {
    Double given = number("weight", weight);
    return new KpiDraft(
        given(key),
        given(name),
        given(unit),
        "higher".equals(better),
        number("worst", worst),
        number("best", best),
        given == null ? 0 : given);
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  private static @Nullable Double number(String field, @Nullable String typed) {
    String text = given(typed).replace(',', '.');
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      throw new InvalidInput(field, "Type a number, such as 4.5.");
    }
    return Double.valueOf(text);
  }
}
