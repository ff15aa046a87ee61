package org.heed.program.settings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a touchpoint spares.
 *
 * @param clocks limits that all have to agree, besides the touchpoint's quiet days
 * @param coverage people per role and account; roles not listed are not limited
 * @param sampling null to ask everybody who may be asked
 */
public record Rules(
    List<AskingClock> clocks,
    Exclusions exclusions,
    List<RoleShare> coverage,
    @Nullable Sampling sampling) {

  /** No clocks, the usual exclusions, everybody. */
  public static final Rules NONE = new Rules(List.of(), Exclusions.USUAL, List.of(), null);

  /** Copies the lists; parts missing in stored or sent JSON are the usual ones. */
  public Rules {
    clocks = clocks == null ? List.of() : List.copyOf(clocks);
    exclusions = Objects.requireNonNullElse(exclusions, Exclusions.USUAL);
    coverage = coverage == null ? List.of() : List.copyOf(coverage);
  }
}
