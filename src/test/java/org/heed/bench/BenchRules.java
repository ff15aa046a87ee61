package org.heed.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.CompiledRule;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleBook;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Rules for benchmarks: the one that opens cases, and others that ask for every kind of fact. */
final class BenchRules {

  private static final int ANSWERS = 200_000;

  private BenchRules() {}

  /** Switches so many rules on in a workspace that has none yet. */
  static void activate(JdbcTemplate jdbc, long workspaceId, int count) {
    JsonMapper json = JsonMapper.builder().build();
    jdbc.update("insert into rule_book (workspace_id) values (?)", workspaceId);
    for (int number = 0; number < count; number++) {
      long id =
          BenchCustomers.number(
              jdbc,
              """
              insert into follow_up_rule (workspace_id, name, active, created_at, updated_at)
              values (?, 'Bench', true, now(), now()) returning id
              """,
              workspaceId);
      jdbc.update(
          """
          insert into rule_version (workspace_id, rule_id, version, name, definition, made_at, made_by)
          values (?, ?, 1, 'Bench', ?::jsonb, now(), 'bench')
          """,
          workspaceId,
          id,
          json.writeValueAsString(definition(number)));
    }
  }

  private static RuleDefinition definition(int number) {
    if (number == 0) {
      return new RuleDefinition(
          List.of(RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "detractor")),
          List.of(new RuleAction.OpenCase(Addressee.ACCOUNT_OWNER, null)));
    }
    RuleCondition more =
        switch (number % 6) {
          case 0 -> RuleCondition.of(RuleField.REVENUE, Comparison.ABOVE, "100000");
          case 1 -> RuleCondition.of(RuleField.DROP, Comparison.AT_LEAST, "3");
          case 2 -> RuleCondition.of(RuleField.REASON, Comparison.IS, "Price", "Speed");
          case 3 -> RuleCondition.of(RuleField.PULSE, Comparison.BELOW, "5");
          case 4 -> RuleCondition.of(RuleField.COMMENT, Comparison.CONTAINS, "cancel", "leave");
          default -> RuleCondition.of(RuleField.RECURRING, Comparison.AT_LEAST, "2");
        };
    return new RuleDefinition(
        List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6"), more),
        List.of(new RuleAction.Tag("bench " + number)));
  }

  /** Mean time to judge one answer by one of so many rules, in nanoseconds, after a warm-up. */
  static double nanosPerRule(int count) {
    RuleBook book =
        RuleBook.of(
            IntStream.range(0, count)
                .mapToObj(
                    number ->
                        CompiledRule.of(
                            new FollowUpRule(
                                number, "Bench", true, 1, definition(number), Instant.EPOCH),
                            Names.NONE))
                .toList());
    long matches = judge(book);
    long began = System.nanoTime();
    matches += judge(book);
    double nanos = System.nanoTime() - began;
    if (matches == 0) {
      throw new IllegalStateException("No rule held for any answer");
    }
    return nanos / ANSWERS / count;
  }

  private static long judge(RuleBook book) {
    long matches = 0;
    for (int number = 0; number < ANSWERS; number++) {
      matches += book.judge(answer(number)).size();
    }
    return matches;
  }

  private static AnswerFacts answer(int number) {
    return new AnswerFacts(
        number,
        1,
        SurveyKind.RNPS,
        number % 11,
        9,
        "We think of leaving",
        Set.of("price"),
        "en",
        "EMEA",
        Instant.EPOCH,
        new AnswerFacts.Customer(1L, "Bench", 1L, "Account", 1L, "A", "", 20_000_000L, "EUR"),
        Set.of(),
        6.0,
        null,
        Map.of(),
        Map.of(),
        0);
  }
}
