package org.heed.followup.team;

import org.heed.followup.person.Absence;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to do.
 *
 * @param open open cases
 * @param overdue of them, those whose customer should have heard from us
 * @param dueToday of them, those with a deadline later today
 * @param reopened of them, those that were closed before
 * @param capacity how many open cases the person can carry
 * @param weekly how many more cases came than were closed in the last seven days
 * @param absence when the person is away, now or next; null for no plan
 */
public record PersonLoad(
    User person,
    int open,
    int overdue,
    int dueToday,
    int reopened,
    int capacity,
    int weekly,
    @Nullable Absence absence) {

  private static final int NEARLY = 80;

  /** Open cases as a share of the capacity, in percent. */
  public int percent() {
    return Math.round(100f * open / capacity);
  }

  /** More than the person can carry. */
  public boolean isOverloaded() {
    return open > capacity;
  }

  /** What to know before customers have to wait; null when there is room. */
  public @Nullable String warning() {
    if (isOverloaded()) {
      return "Overloaded: %d more than the capacity of %d".formatted(open - capacity, capacity);
    }
    if (weekly > 0 && open + weekly > capacity) {
      int days = Math.max(1, (capacity - open) * 7 / weekly);
      return "Full in %d %s at this week’s pace".formatted(days, days == 1 ? "day" : "days");
    }
    return percent() >= NEARLY ? "Nearly full" : null;
  }
}
