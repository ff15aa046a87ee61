package org.heed.followup.rule;

import java.util.List;
import java.util.Optional;
import org.heed.statistics.Category;
import org.heed.statistics.Measure;

/** A version of a rule, ready to be judged in memory; made once. */
public final class CompiledRule {

  private final FollowUpRule rule;
  private final List<ConditionCheck> checks;
  private final boolean speaksOfPassives;
  private final boolean anyScale;

  private CompiledRule(FollowUpRule rule, List<ConditionCheck> checks) {
    this.rule = rule;
    this.checks = checks;
    this.speaksOfPassives = rule.definition().namesScores();
    this.anyScale =
        !rule.definition().looksAt(RuleField.SCORE) || rule.definition().looksAt(RuleField.KIND);
  }

  /** Makes the rule ready. */
  public static CompiledRule of(FollowUpRule rule, Names names) {
    return new CompiledRule(
        rule,
        rule.definition().conditions().stream()
            .map(condition -> ConditionCheck.of(condition, names))
            .toList());
  }

  /** The rule as people wrote it. */
  public FollowUpRule rule() {
    return rule;
  }

  /** Why it holds for this answer; empty when it does not. */
  public Optional<RuleMatch> judge(AnswerFacts facts) {
    return holds(facts) ? Optional.of(new RuleMatch(rule, because(facts))) : Optional.empty();
  }

  /** Whether all conditions hold. */
  boolean holds(AnswerFacts facts) {
    if (!speaksOfPassives && facts.category() == Category.PASSIVE) {
      return false;
    }
    if (!anyScale && !isZeroToTen(facts.kind().measure())) {
      return false;
    }
    for (ConditionCheck check : checks) {
      if (!check.holds(facts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZeroToTen(Measure measure) {
    return measure.lowest() == 0 && measure.highest() == 10;
  }

  private String because(AnswerFacts facts) {
    List<String> reasons = checks.stream().map(check -> check.because(facts)).toList();
    return reasons.isEmpty() ? "it holds for every answer" : Sentence.list(reasons);
  }
}
