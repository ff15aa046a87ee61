package org.heed.followup.rule.trial;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heed.followup.owner.OwnerSearch;
import org.heed.followup.person.Staffing;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.CompiledRule;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.RuleBook;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.book.NameReader;
import org.heed.followup.rule.book.Rules;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries rules on the answers of the last 90 days. Scores, words and falls are those of that time;
 * what is known about the customer is what is known now.
 */
@Component
public class Trials {

  private final Rules rules;
  private final NameReader names;
  private final PastAnswers past;
  private final Staffing staffing;
  private final OwnerSearch owners;
  private final Workspaces workspaces;
  private final JdbcClient jdbc;

  Trials(
      Rules rules,
      NameReader names,
      PastAnswers past,
      Staffing staffing,
      OwnerSearch owners,
      Workspaces workspaces,
      JdbcClient jdbc) {
    this.rules = rules;
    this.names = names;
    this.past = past;
    this.staffing = staffing;
    this.owners = owners;
    this.workspaces = workspaces;
    this.jdbc = jdbc;
  }

  /**
   * What the rule would have done; nothing is changed.
   *
   * @throws org.heed.platform.web.InvalidInput when the rule could not be meant
   */
  public TrialResult run(String name, RuleDefinition definition) {
    rules.check(definition);
    CompiledRule rule =
        CompiledRule.of(
            new FollowUpRule(0, name, false, 0, definition, Instant.EPOCH), names.read());
    Tally tally =
        new Tally(past.from(), rule, owners.among(staffing.now()), workspaces.current().timeZone());
    boolean all =
        past.forEach(
            RuleBook.of(List.of(rule)),
            some -> tally.add(some, withCases(some), owners.facts(ids(some))));
    return tally.result(all);
  }

  private static List<Long> ids(List<AnswerFacts> some) {
    return some.stream().map(AnswerFacts::responseId).toList();
  }

  private Set<Long> withCases(List<AnswerFacts> some) {
    return new HashSet<>(
        jdbc.sql(
                """
                select response_id from follow_up_case
                 where workspace_id = ? and response_id = any (?)
                """)
            .param(WorkspaceScope.current())
            .param(some.stream().map(AnswerFacts::responseId).toArray(Long[]::new))
            .query(Long.class)
            .list());
  }
}
