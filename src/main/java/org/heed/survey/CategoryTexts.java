package org.heed.survey;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people of one category are asked and told after the score. Every text may contain {@code
 * {product}}.
 *
 * @param followUp the open question
 * @param reasons rating reasons to tick, in their order; possibly none
 * @param closing thanks, and what happens next
 * @param link one link to offer at the end, if any
 */
public record CategoryTexts(
    String followUp, List<String> reasons, String closing, @Nullable Link link) {

  /** Copies the list, so that a frozen version stays frozen. */
  public CategoryTexts {
    reasons = List.copyOf(Objects.requireNonNullElse(reasons, List.of()));
  }
}
