package org.heed.followup.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.heed.followup.wording.GroupWords;
import org.heed.statistics.SurveyKind;

/** Finds which kinds of survey conditions speak of, so that they are put in the words of these. */
public final class Meant {

  private Meant() {}

  /** The words for what is asked wherever these conditions can hold. */
  public static GroupWords by(List<RuleCondition> conditions, Names names) {
    List<SurveyKind> kinds =
        names.kinds().entrySet().stream()
            .filter(one -> conditions.stream().allMatch(condition -> fits(condition, one)))
            .map(Map.Entry::getValue)
            .toList();
    return GroupWords.of(kinds.isEmpty() ? otherwise(conditions, names) : kinds);
  }

  private static boolean fits(RuleCondition condition, Map.Entry<Long, SurveyKind> asked) {
    return switch (condition.field()) {
      case KIND -> holds(condition, asked.getValue().key());
      case TOUCHPOINT -> holds(condition, asked.getKey().toString());
      default -> true;
    };
  }

  private static boolean holds(RuleCondition condition, String value) {
    return condition.values().contains(value) == (condition.comparison() == Comparison.IS);
  }

  /** A kind may be named before any touchpoint asks it. */
  private static Collection<SurveyKind> otherwise(List<RuleCondition> conditions, Names names) {
    List<SurveyKind> named =
        List.of(SurveyKind.values()).stream()
            .filter(
                kind ->
                    conditions.stream()
                        .anyMatch(
                            condition ->
                                condition.field() == RuleField.KIND
                                    && condition.comparison() == Comparison.IS
                                    && condition.values().contains(kind.key())))
            .toList();
    return named.isEmpty() ? names.kinds().values() : named;
  }
}
