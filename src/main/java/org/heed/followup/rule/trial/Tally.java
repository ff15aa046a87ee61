package org.heed.followup.rule.trial;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heed.followup.owner.CaseFacts;
import org.heed.followup.owner.OwnerChoices;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.CompiledRule;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleMatch;
import org.heed.followup.rule.trial.TrialResult.Load;
import org.heed.followup.rule.trial.TrialResult.TrialCase;

/** Adds up what a rule would have done. */
final class Tally {

  private final LocalDate from;
  private final CompiledRule rule;
  private final OwnerChoices choices;
  private final ZoneId zone;
  private final List<TrialCase> cases = new ArrayList<>();
  private final Map<String, Integer> loads = new TreeMap<>();
  private int answers;
  private int matched;
  private int caseCount;

  Tally(LocalDate from, CompiledRule rule, OwnerChoices choices, ZoneId zone) {
    this.from = from;
    this.rule = rule;
    this.choices = choices;
    this.zone = zone;
  }

  int answers() {
    return answers;
  }

  void add(List<AnswerFacts> facts, Set<Long> withCases, Map<Long, CaseFacts> owning) {
    answers += facts.size();
    facts.stream()
        .sorted(Comparator.comparing(AnswerFacts::answeredAt).reversed())
        .forEach(
            one ->
                rule.judge(one)
                    .ifPresent(
                        match ->
                            add(
                                one,
                                match,
                                withCases.contains(one.responseId()),
                                owning.getOrDefault(one.responseId(), CaseFacts.NONE))));
  }

  private void add(AnswerFacts facts, RuleMatch match, boolean known, CaseFacts owning) {
    matched++;
    match
        .rule()
        .definition()
        .openCase()
        .ifPresent(
            open -> {
              String owner =
                  choices.choose(open.owner(), facts.customer().ownerId(), owning).owner().name();
              loads.merge(owner, 1, Integer::sum);
              if (caseCount++ < TrialResult.SHOWN) {
                cases.add(
                    new TrialCase(
                        facts.responseId(),
                        LocalDate.ofInstant(facts.answeredAt(), zone),
                        facts.kind().brief(facts.score()),
                        facts.category().name().toLowerCase(Locale.ROOT),
                        facts.customer().who(),
                        match.because(),
                        owner,
                        known));
              }
            });
  }

  TrialResult result(boolean complete) {
    return new TrialResult(
        from,
        answers,
        matched,
        complete,
        rule.rule().definition().openCase().isPresent(),
        List.copyOf(cases),
        caseCount,
        loads.entrySet().stream()
            .map(entry -> new Load(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Load::cases).reversed())
            .toList(),
        matched * many(RuleAction.Ticket.class),
        matched * many(RuleAction.Task.class));
  }

  private int many(Class<? extends RuleAction> kind) {
    return (int)
        rule.rule().definition().actions().stream().filter(kind::isInstance).distinct().count();
  }
}
