package org.heed.followup.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.response.ResponseReceived;
import org.heed.statistics.Category;
import org.springframework.stereotype.Component;

/**
 * Brings cases and promoter flags in line with the answers that something happened to. It looks at
 * how things are now instead of adding up what happened, so that repeated and overtaken news change
 * nothing; a thousand answers cost a dozen statements.
 */
@Component
class Reconciliation {

  private final Findings findings;
  private final CaseOpening opening;
  private final CaseUpdates updates;
  private final PromoterNews promoters;

  Reconciliation(
      Findings findings, CaseOpening opening, CaseUpdates updates, PromoterNews promoters) {
    this.findings = findings;
    this.opening = opening;
    this.updates = updates;
    this.promoters = promoters;
  }

  void reconcile(long workspaceId, List<News> news) {
    List<News> telling = news.stream().filter(Reconciliation::mayMatter).toList();
    if (!telling.isEmpty()) {
      List<Finding> found = findings.read(workspaceId, telling);
      apply(workspaceId, found);
      promoters.tell(found);
    }
    promoters.updateFlags(workspaceId, news);
  }

  /**
   * A first answer of 7 or 8 opens nothing and tells nobody; whatever happens to it later is news.
   */
  private static boolean mayMatter(News news) {
    return !(news.event() instanceof ResponseReceived received
        && Category.of(received.score()) == Category.PASSIVE);
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
