package org.heed.program.wizard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the wizard was told.
 *
 * @param product what customers call the product or company
 * @param currentNps the score measured so far, -100 to 100; null when there is none
 * @param ownerId who answers for the program; null for nobody yet
 * @param languages BCP 47 tags that customers speak, the main one first; never empty
 * @param callsAWeek how many unhappy customers can be called in a week, 1 to 10,000
 */
public record WizardAnswers(
    String product,
    ProductType type,
    Set<Moment> moments,
    @Nullable Integer currentNps,
    Set<Tool> tools,
    @Nullable Long ownerId,
    List<String> languages,
    int callsAWeek) {

  /** Copies the collections. */
  public WizardAnswers {
    languages = languages.isEmpty() ? List.of("en") : List.copyOf(languages);
    Set<Moment> some = EnumSet.noneOf(Moment.class);
    some.addAll(moments);
    moments = Collections.unmodifiableSet(some);
    Set<Tool> have = EnumSet.noneOf(Tool.class);
    have.addAll(tools);
    tools = Collections.unmodifiableSet(have);
  }

  /** Whether texts in English alone are enough. */
  boolean englishOnly() {
    return languages.stream().allMatch(tag -> tag.startsWith("en"));
  }
}
