package org.heed.followup.web.plan;

import java.util.Arrays;
import java.util.List;
import org.heed.followup.local.LocalPlans;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A finding as typed: an action on each line. */
record FindingForm(
    @Nullable String title,
    @Nullable String cause,
    @Nullable Long issue,
    @Nullable String actions,
    @Nullable List<String> sites,
    @Nullable String ownerId,
    @Nullable String dueOn) {

  private static final int MOST_LINES = 20;

  LocalPlans.Draft draft() {
    return new LocalPlans.Draft(
        PlanForm.text(title),
        PlanForm.text(cause),
        issue,
        lines(),
        chosen().stream().map(FindingForm::number).distinct().toList(),
        PlanForm.person(ownerId),
        PlanForm.day("dueOn", dueOn));
  }

  private List<String> lines() {
    return Arrays.stream(PlanForm.text(actions).split("\n", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .limit(MOST_LINES)
        .toList();
  }

  private static long number(String site) {
    try {
      return Long.parseLong(site);
    } catch (NumberFormatException unknown) {
      throw new InvalidInput("sites", "Choose sites of the list.");
    }
  }

  /** The chosen sites. */
  public List<String> chosen() {
    return sites == null ? List.of() : sites;
  }
}
