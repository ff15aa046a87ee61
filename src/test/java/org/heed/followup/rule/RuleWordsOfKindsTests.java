package org.heed.followup.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules speak of customers in the words of what was asked. */
class RuleWordsOfKindsTests {

  private static final RuleCondition UNHAPPY =
      RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "detractor");
  private static final RuleCondition NOT_HAPPY =
      RuleCondition.of(RuleField.CATEGORY, Comparison.IS_NOT, "promoter");

  private static final Names NAMES =
      names(Map.of(1L, SurveyKind.RNPS, 2L, SurveyKind.CSAT5, 3L, SurveyKind.CES7));

  @Test
  void aRuleAboutOneTouchpointHasTheWordsOfItsSurvey() {
    assertThat(sentence(NAMES, UNHAPPY, touchpoint(Comparison.IS, "2")))
        .startsWith("When the customer is dissatisfied and the touchpoint is “Support”, ");
    assertThat(sentence(NAMES, UNHAPPY, touchpoint(Comparison.IS, "3")))
        .startsWith("When the customer is finding it hard and the touchpoint is “Effort”, ");
    assertThat(sentence(NAMES, NOT_HAPPY, touchpoint(Comparison.IS, "1")))
        .startsWith("When the customer is not a promoter and ");
  }

  @Test
  void aRuleAboutOneKindHasItsWordsEvenBeforeAnybodyAsksIt() {
    assertThat(sentence(names(Map.of()), UNHAPPY, kind("csat10")))
        .startsWith("When the customer is dissatisfied and the kind of survey is CSAT 1–10, ");
  }

  @Test
  void aRuleAboutSeveralKindsNamesEveryWord() {
    assertThat(sentence(NAMES, UNHAPPY))
        .startsWith(
            "When the customer is unhappy (a detractor, dissatisfied or finding it hard), ");
    assertThat(sentence(NAMES, UNHAPPY, touchpoint(Comparison.IS_NOT, "3")))
        .startsWith("When the customer is unhappy (a detractor or dissatisfied) and ");
  }

  @Test
  void whoIsSparedIsNamedInTheSameWords() {
    RuleCondition comment = RuleCondition.of(RuleField.COMMENT, Comparison.CONTAINS, "price");
    assertThat(sentence(NAMES, comment, kind("ces7")))
        .contains(" and the customer is not neutral, ");
    assertThat(sentence(NAMES, comment))
        .contains(" and the customer is not undecided (a passive or neutral), ");
    assertThat(sentence(names(Map.of(1L, SurveyKind.TNPS)), comment))
        .contains(" and the customer is not a passive, ");
  }

  @ParameterizedTest(name = "{1} to {0}: {2}")
  @CsvSource({
    "RNPS,3,the customer is a detractor, the score (3) is at least 0 and ",
    "CSAT5,2,the customer is dissatisfied, the score (2 of 5) is at least 0 and ",
    "CES7,1,the customer is finding it hard, the score (1 of 7) is at least 0 and ",
  })
  void aReasonHasTheWordsOfItsAnswer(SurveyKind kind, int score, String because) {
    RuleCondition any = RuleCondition.of(RuleField.SCORE, Comparison.AT_LEAST, "0");
    RuleCondition asked =
        RuleCondition.of(RuleField.KIND, Comparison.IS_NOT, SurveyKind.EXPERIENCE.key());
    assertThat(
            CompiledRuleTests.rule(UNHAPPY, any, asked)
                .judge(SomeAnswer.of(score).kind(kind).facts())
                .orElseThrow()
                .because())
        .startsWith(because);
  }

  private static String sentence(Names names, RuleCondition... conditions) {
    return RuleWords.sentence(
        new RuleDefinition(Stream.of(conditions).toList(), List.of(new RuleAction.Tag("look"))),
        names);
  }

  private static RuleCondition touchpoint(Comparison comparison, String id) {
    return RuleCondition.of(RuleField.TOUCHPOINT, comparison, id);
  }

  private static RuleCondition kind(String key) {
    return RuleCondition.of(RuleField.KIND, Comparison.IS, key);
  }

  private static Names names(Map<Long, SurveyKind> kinds) {
    return new Names(
        Map.of(1L, "Quarterly", 2L, "Support", 3L, "Effort"),
        kinds,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }
}
