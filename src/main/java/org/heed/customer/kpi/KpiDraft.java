package org.heed.customer.kpi;

import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** An operational figure as somebody describes it; see {@link Kpi} for its parts. */
public record KpiDraft(
    String key,
    String name,
    String unit,
    boolean higherIsBetter,
    @Nullable Double worst,
    @Nullable Double best,
    double weight) {

  /** The same with clean words. */
  KpiDraft checked() {
    String cleanKey = key.strip();
    String cleanName = PlainText.cleanLine(name, 80);
    String cleanUnit = PlainText.cleanLine(unit, 20);
    if (!cleanKey.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new InvalidInput("key", "Use small letters, digits and _, such as first_response.");
    }
    if (cleanName.isEmpty()) {
      throw new InvalidInput("name", "Give the figure a name.");
    }
    if (cleanUnit.isEmpty()) {
      throw new InvalidInput("unit", "Name the unit, such as hours, % or calls.");
    }
    checkIndex();
    return new KpiDraft(cleanKey, cleanName, cleanUnit, higherIsBetter, worst, best, weight);
  }

  private void checkIndex() {
    if (!(weight >= 0 && weight <= 100)) {
      throw new InvalidInput("weight", "A weight lies between 0 and 100.");
    }
    if (weight > 0 && (worst == null || best == null)) {
      throw new InvalidInput("worst", "To count in the index it needs a worst and a best value.");
    }
    if (worst != null && best != null && (best > worst) != higherIsBetter) {
      throw new InvalidInput(
          "best", "The best value must be on the good side of the worst, and another one.");
    }
  }
}
