package org.heed.followup.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings cases and promoter flags in line with the answers that something happened to, by the
 * rules. It looks at how things are now instead of adding up what happened, so that repeated and
 * overtaken news change nothing; a thousand answers cost a dozen statements.
 */
@Component
class Reconciliation {

  private final Findings findings;
  private final Judging judging;
  private final CaseOpening opening;
  private final CaseUpdates updates;
  private final RuleEffects effects;
  private final PromoterNews promoters;

  Reconciliation(
      Findings findings,
      Judging judging,
      CaseOpening opening,
      CaseUpdates updates,
      RuleEffects effects,
      PromoterNews promoters) {
    this.findings = findings;
    this.judging = judging;
    this.opening = opening;
    this.updates = updates;
    this.effects = effects;
    this.promoters = promoters;
  }

  void reconcile(long workspaceId, List<News> news) {
    List<Finding> found = judging.judge(findings.read(workspaceId, news));
    apply(workspaceId, found);
    effects.carryOut(found);
    promoters.tell(found);
    promoters.updateFlags(workspaceId, news);
  }

  private void apply(long workspaceId, List<Finding> found) {
    Map<Verdict, List<Finding>> byVerdict =
        found.stream().collect(Collectors.groupingBy(Finding::verdict));
    for (Verdict verdict : Set.copyOf(byVerdict.keySet())) {
      List<Finding> cases = byVerdict.getOrDefault(verdict, List.of());
      switch (verdict) {
        case NOTHING -> {}
        case OPEN -> opening.open(workspaceId, cases);
        case REOPEN -> opening.reopen(workspaceId, cases);
        case WITHDRAW -> updates.withdraw(workspaceId, cases);
        case RESCORE -> updates.rescore(workspaceId, cases);
      }
    }
  }
}
