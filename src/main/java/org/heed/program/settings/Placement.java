package org.heed.program.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a touchpoint belongs in the program.
 *
 * @param stage lifecycle stage under which the program lists it, such as "Onboarding"; may be empty
 * @param ownerId user who answers for it; null for nobody yet
 * @param priority 1 to 9: of two touchpoints that want the same contact, the lower number gets it
 */
public record Placement(String stage, @Nullable Long ownerId, int priority) {

  /** The priority of a touchpoint for which nobody chose one. */
  public static final int USUAL_PRIORITY = 5;

  /** No stage, no owner, the usual priority. */
  public static final Placement ANYWHERE = new Placement("", null, USUAL_PRIORITY);

  /** Checks the priority. */
  public Placement {
    if (priority < 1 || priority > 9) {
      throw new IllegalArgumentException("A priority is a number from 1 to 9");
    }
  }
}
