package org.heed.dashboard.trust;

import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at.
 *
 * @param by an attribute by whose values those asked and those who answered are compared
 * @param and a second one to weight by
 * @param points a wanted change of a score or share
 * @param steps a wanted change of a mean
 */
record TrustChoice(
    @Nullable String kind,
    @Nullable String by,
    @Nullable String and,
    @Nullable Double points,
    @Nullable Double steps) {

  double wanted(SurveyKind kind) {
    Double wanted = kind.byCategory() ? points : steps;
    return TargetCheck.sensible(kind.yardstick(), wanted == null ? 0 : wanted);
  }
}
