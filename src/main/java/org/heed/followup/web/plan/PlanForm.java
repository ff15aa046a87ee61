package org.heed.followup.web.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import org.heed.followup.plan.Kpi;
import org.heed.followup.plan.PlanDraft;
import org.heed.followup.plan.SuccessPlan;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A success plan as typed. */
record PlanForm(
    @Nullable String objective,
    @Nullable String ownerId,
    @Nullable String dueOn,
    @Nullable String state,
    @Nullable String kpi,
    @Nullable String unit,
    @Nullable String from,
    @Nullable String target,
    @Nullable String now,
    @Nullable Integer revision) {

  private static final int LINE = 120;
  private static final int MOST_DIGITS = 15;

  static PlanForm of(SuccessPlan plan) {
    return new PlanForm(
        plan.objective(),
        Long.toString(plan.ownerId()),
        plan.dueOn().toString(),
        plan.state().key(),
        plan.kpi().name(),
        plan.kpi().unit(),
        plain(plan.kpi().from()),
        plain(plan.kpi().target()),
        plain(plan.kpi().now()),
        plan.revision());
  }

  static PlanForm blank(@Nullable Long ownerId, LocalDate due) {
    String owner = ownerId == null ? "" : ownerId.toString();
    return new PlanForm("", owner, due.toString(), "open", "", "", "", "", "", 0);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  PlanDraft draft() {
    return new PlanDraft(
        text(objective),
        person(ownerId),
        day("dueOn", dueOn),
        Arrays.stream(SuccessPlan.State.values())
            .filter(one -> one.key().equals(state))
            .findFirst()
            .orElse(SuccessPlan.State.OPEN),
        new Kpi(
            PlainText.cleanLine(text(kpi), LINE),
            PlainText.cleanLine(text(unit), 20),
            number("from", from),
            number("target", target),
            number("now", now)));
  }

  static long person(@Nullable String typed) {
    try {
      return Long.parseLong(text(typed));
    } catch (NumberFormatException nobody) {
      throw new InvalidInput("ownerId", "Choose who does it.");
    }
  }

  static LocalDate day(String field, @Nullable String typed) {
    try {
      LocalDate day = LocalDate.parse(text(typed));
      if (day.getYear() < 2000 || day.getYear() > 2100) {
        throw new InvalidInput(field, "Choose a day of this century.");
      }
      return day;
    } catch (DateTimeParseException unknown) {
      throw new InvalidInput(field, "Choose a day.");
    }
  }

  private static @Nullable BigDecimal number(String field, @Nullable String typed) {
    String plain = text(typed).strip().replace(',', '.');
    if (plain.isEmpty()) {
      return null;
    }
    if (!plain.matches("-?[0-9]{1,%d}(\\.[0-9]{1,6})?".formatted(MOST_DIGITS))) {
      throw new InvalidInput(field, "Enter a number such as 12.5.");
    }
    return new BigDecimal(plain);
  }

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
