package org.heed.followup.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an account wants to reach.
 *
 * @param caseId the case it was made from; null when none
 * @param revision grows with every change; give it back with a change to this plan
 * @param steps by date
 */
public record SuccessPlan(
    long id,
    long accountId,
    String accountName,
    @Nullable Long caseId,
    String objective,
    long ownerId,
    String ownerName,
    LocalDate dueOn,
    State state,
    Kpi kpi,
    int revision,
    List<PlanStep> steps) {

  /** Keeps its own copy. */
  public SuccessPlan {
    steps = List.copyOf(steps);
  }

  /** How it stands. */
  public enum State {
    /** Being worked on. */
    OPEN("Open"),
    /** The objective is reached. */
    REACHED("Reached"),
    /** No longer wanted. */
    GIVEN_UP("Given up");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The one stored under this key. */
    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The stored name. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String label() {
      return label;
    }
  }

  /** How many steps are done. */
  public long done() {
    return steps.stream().filter(PlanStep::done).count();
  }

  /** How much is done, 0 to 100: the steps', or with none the figure's. */
  public int percent() {
    if (!steps.isEmpty()) {
      return (int) (100 * done() / steps.size());
    }
    Integer measured = kpi.percent();
    return measured == null ? 0 : measured;
  }

  /** How many steps should have been done before this day. */
  public long overdue(LocalDate today) {
    return state == State.OPEN ? steps.stream().filter(step -> step.isOverdue(today)).count() : 0;
  }
}
