package org.heed.program.wizard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the wizard was told.
 *
 * @param product what customers call the product or company
 * @param currentNps the score measured so far, -100 to 100; null when there is none
 * @param ownerId who answers for the program; null for nobody yet
 * @param callsAWeek how many unhappy customers can be called in a week, 1 to 10,000
 */
public record WizardAnswers(
    String product,
    ProductType type,
    Set<Moment> moments,
    @Nullable Integer currentNps,
    Set<Tool> tools,
    @Nullable Long ownerId,
    int callsAWeek) {

  /** Copies the sets. */
  public WizardAnswers {
    Set<Moment> some = EnumSet.noneOf(Moment.class);
    some.addAll(moments);
    moments = Collections.unmodifiableSet(some);
    Set<Tool> have = EnumSet.noneOf(Tool.class);
    have.addAll(tools);
    tools = Collections.unmodifiableSet(have);
  }
}
