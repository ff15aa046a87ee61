package org.heed.program.web.editor;

import java.util.ArrayList;
import java.util.List;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long people are asked, as typed.
 *
 * @param scopes whose clock each row is; the rows after it hold how many in how many days
 */
record LimitsForm(
    @Nullable String reminderAfterDays,
    @Nullable String openDays,
    @Nullable String quietDays,
    @Nullable List<String> scopes,
    @Nullable List<String> most,
    @Nullable List<String> days) {

  private static final int MOST_CLOCKS = 20;

  static LimitsForm of(TouchpointSettings settings) {
    List<AskingClock> clocks = settings.rules().clocks();
    List<String> scopes = new ArrayList<>(clocks.stream().map(one -> one.scope().name()).toList());
    List<String> most =
        new ArrayList<>(clocks.stream().map(one -> Integer.toString(one.most())).toList());
    List<String> days =
        new ArrayList<>(clocks.stream().map(one -> Integer.toString(one.days())).toList());
    for (Scope scope : Scope.values()) {
      if (!scopes.contains(scope.name()) || scope == Scope.CONTACT) {
        scopes.add(scope.name());
        most.add("");
        days.add("");
      }
    }
    return new LimitsForm(
        settings.reminderAfterDays() == null ? "" : settings.reminderAfterDays().toString(),
        Integer.toString(settings.openDays()),
        Integer.toString(settings.quietDays()),
        scopes,
        most,
        days);
  }

  @Nullable Integer reminder(Entries entries) {
    return entries.numberIfAny("limits.reminderAfterDays", reminderAfterDays, 1, 60);
  }

  int open(Entries entries) {
    return entries.number("limits.openDays", openDays, 1, 365);
  }

  int quiet(Entries entries) {
    return entries.number("limits.quietDays", quietDays, 0, 730);
  }

  /** Rows without a number count as no clock. */
  List<AskingClock> clocks(Entries entries) {
    List<AskingClock> clocks = new ArrayList<>();
    for (int row = 0; scopes != null && row < Math.min(scopes.size(), MOST_CLOCKS); row++) {
      Scope scope = Choice.of(Scope.class, Choice.row(scopes, row));
      String number = Choice.row(most, row);
      String stretch = Choice.row(days, row);
      if (scope != null && !(number.isEmpty() && stretch.isEmpty())) {
        clocks.add(
            new AskingClock(
                scope,
                entries.number("limits.most", number, 1, 1_000),
                entries.number("limits.days", stretch, 1, 730)));
      }
    }
    return clocks;
  }
}
