package org.heed.followup.tracker;

import java.util.Optional;

/** One vendor's ticket system or CRM. */
public interface TrackerApi {

  /** Which one. */
  TrackerKind kind();

  /**
   * Signs in and looks whether tickets or tasks may be made; makes nothing.
   *
   * @return where people open what was made
   * @throws NotDone when they may not
   */
  String check(OpenTracker tracker);

  /**
   * Makes the ticket or task.
   *
   * @throws NotDone when it was not, or nobody knows
   */
  Made make(OpenTracker tracker, WorkOrder order);

  /**
   * Looks for what an earlier call may have made.
   *
   * @throws NotDone when it could not look
   */
  Optional<Made> find(OpenTracker tracker, WorkOrder order);
}
