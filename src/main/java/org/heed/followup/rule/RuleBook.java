package org.heed.followup.rule;

import java.util.List;
import java.util.Optional;

/** The active rules of a workspace, ready to be judged, in their order. */
public final class RuleBook {

  private final long revision;
  private final List<CompiledRule> rules;
  private final FactNeeds needs;

  /** These rules as they were at this revision. */
  public RuleBook(long revision, List<CompiledRule> rules) {
    this.revision = revision;
    this.rules = List.copyOf(rules);
    this.needs = FactNeeds.of(rules.stream().map(one -> one.rule().definition()).toList());
  }

  /** These rules alone, whether they are active or not; for trials. */
  public static RuleBook of(List<CompiledRule> rules) {
    return new RuleBook(0, rules);
  }

  /** All rules that hold for the answer, in their order. */
  public List<RuleMatch> judge(AnswerFacts facts) {
    return rules.stream().map(rule -> rule.judge(facts)).flatMap(Optional::stream).toList();
  }

  /** Whether some rule would open a case for the answer. */
  public boolean opensCase(AnswerFacts facts) {
    return rules.stream()
        .anyMatch(one -> one.rule().definition().openCase().isPresent() && one.holds(facts));
  }

  /** The rules, with what each has cost so far. */
  public List<CompiledRule> rules() {
    return rules;
  }

  /** Which facts they ask for. */
  public FactNeeds needs() {
    return needs;
  }

  /** Grows with every change of any rule of the workspace. */
  public long revision() {
    return revision;
  }
}
