package org.heed.followup.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledRuleTests {

  private static final Names NAMES =
      new Names(
          Map.of(5L, "Quarterly"),
          Map.of(5L, SurveyKind.RNPS),
          Map.of(9L, "Renewing soon"),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of("solved", "Did you get a solution?"));

  @ParameterizedTest(name = "{0} {1} {2} of a 3 by Acme: {3}")
  @CsvSource({
    "SCORE,AT_MOST,3,true",
    "SCORE,BELOW,3,false",
    "SCORE,AT_LEAST,3,true",
    "SCORE,ABOVE,3,false",
    "CATEGORY,IS,detractor,true",
    "CATEGORY,IS_NOT,detractor,false",
    "TIER,IS,a,true",
    "TIER,IS,B,false",
    "REVENUE,ABOVE,100000,true",
    "REVENUE,ABOVE,480000,false",
    "REVENUE,AT_LEAST,480000,true",
    "REGION,IS,emea,true",
    "LANGUAGE,IS,de,true",
    "LANGUAGE,IS_NOT,de,false",
    "TOUCHPOINT,IS,5,true",
    "TOUCHPOINT,IS,6,false",
    "KIND,IS,rnps,true",
    "ACCOUNT_SEGMENT,CONTAINS,enter,true",
  })
  void comparesEachField(RuleField field, Comparison comparison, String value, boolean expected) {
    assertThat(rule(RuleCondition.of(field, comparison, value)).holds(SomeAnswer.of(3).facts()))
        .isEqualTo(expected);
  }

  @Test
  void factsThatAreNotKnownHoldForNothing() {
    AnswerFacts bare = SomeAnswer.of(3).revenue(null).facts();
    for (RuleField field : List.of(RuleField.DROP, RuleField.REVENUE, RuleField.PULSE)) {
      assertThat(rule(RuleCondition.of(field, Comparison.AT_LEAST, "-100")).holds(bare)).isFalse();
      assertThat(rule(RuleCondition.of(field, Comparison.AT_MOST, "100")).holds(bare)).isFalse();
    }
  }

  @Test
  void aFallIsCountedInPointsLost() {
    CompiledRule fall = rule(RuleCondition.of(RuleField.DROP, Comparison.AT_LEAST, "3"));
    assertThat(fall.holds(SomeAnswer.of(6).before(9).facts())).isTrue();
    assertThat(fall.holds(SomeAnswer.of(6).before(8).facts())).isFalse();
    assertThat(fall.holds(SomeAnswer.of(9).before(6).facts())).isFalse();
  }

  @Test
  void reasonsWordsPulseFiguresSegmentsAndRecurringCausesAreConditions() {
    assertThat(
            rule(RuleCondition.of(RuleField.REASON, Comparison.IS, "Price", "Speed"))
                .holds(SomeAnswer.of(3).reasons("speed").facts()))
        .isTrue();
    assertThat(
            rule(RuleCondition.of(RuleField.COMMENT, Comparison.CONTAINS, "cancel"))
                .holds(SomeAnswer.of(3).comment("I will CANCEL").facts()))
        .isTrue();
    assertThat(
            rule(RuleCondition.of(RuleField.PULSE, Comparison.BELOW, "6.5"))
                .holds(SomeAnswer.of(3).pulse(6.4).facts()))
        .isTrue();
    assertThat(
            rule(RuleCondition.of(RuleField.PULSE_MARGIN, Comparison.BELOW, "0"))
                .holds(SomeAnswer.of(3).pulse(6.4).facts()))
        .isTrue();
    assertThat(
            rule(RuleCondition.of(RuleField.PULSE_MARGIN, Comparison.BELOW, "0"))
                .holds(SomeAnswer.of(3).pulse(6.6).facts()))
        .isFalse();
    assertThat(
            rule(new RuleCondition(RuleField.KPI, "logins", Comparison.BELOW, List.of("5")))
                .holds(SomeAnswer.of(3).figure("logins", 2).facts()))
        .isTrue();
    assertThat(
            rule(RuleCondition.of(RuleField.SEGMENT, Comparison.IS, "9"))
                .holds(SomeAnswer.of(3).segments(9L).facts()))
        .isTrue();
    assertThat(
            rule(new RuleCondition(RuleField.ANSWER, "solved", Comparison.IS, List.of("No")))
                .holds(SomeAnswer.of(3).facts()))
        .isTrue();
    assertThat(
            rule(RuleCondition.of(RuleField.RECURRING, Comparison.AT_LEAST, "2"))
                .holds(SomeAnswer.of(3).recurring(2).facts()))
        .isTrue();
  }

  @Test
  void aPassiveTriggersNothingUnlessToldSo() {
    AnswerFacts passive = SomeAnswer.of(7).before(10).facts();
    RuleCondition fell = RuleCondition.of(RuleField.DROP, Comparison.AT_LEAST, "3");
    assertThat(rule().holds(passive)).isFalse();
    assertThat(rule(fell).holds(passive)).isFalse();
    assertThat(
            rule(fell, RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "passive"))
                .holds(passive))
        .isTrue();
    assertThat(
            rule(fell, RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "8")).holds(passive))
        .isTrue();
  }

  @Test
  void aLimitForTheScoreIsMeantForZeroToTenUnlessTheKindIsNamed() {
    RuleCondition low = RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6");
    AnswerFacts delighted = SomeAnswer.of(5).kind(SurveyKind.CSAT5).facts();
    assertThat(rule(low).holds(delighted)).isFalse();
    assertThat(rule(low, RuleCondition.of(RuleField.KIND, Comparison.IS, "csat5")).holds(delighted))
        .isTrue();
  }

  @Test
  void saysWhyItHolds() {
    assertThat(
            rule(
                    RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6"),
                    RuleCondition.of(RuleField.REVENUE, Comparison.ABOVE, "100000"),
                    RuleCondition.of(RuleField.SEGMENT, Comparison.IS, "9"))
                .judge(SomeAnswer.of(3).segments(9L).facts())
                .orElseThrow()
                .because())
        .isEqualTo(
            "the score (3) is at most 6, the account's revenue (€480,000) is above 100,000 and the"
                + " contact's segment is “Renewing soon”");
  }

  @Test
  void readsAsASentence() {
    RuleDefinition definition =
        new RuleDefinition(
            List.of(
                RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6"),
                RuleCondition.of(RuleField.REVENUE, Comparison.ABOVE, "100000")),
            List.of(
                new RuleAction.OpenCase(Addressee.ACCOUNT_OWNER, 24),
                new RuleAction.Notify(new Addressee(Addressee.Kind.ADDRESS, "care@acme.test"))));
    assertThat(RuleWords.sentence(definition, NAMES))
        .isEqualTo(
            "When the score is at most 6 and the account's revenue is above 100,000, open a case"
                + " for the account's owner within 24 h and tell care@acme.test.");
  }

  static CompiledRule rule(RuleCondition... conditions) {
    RuleDefinition definition =
        new RuleDefinition(
            List.of(conditions), List.of(new RuleAction.OpenCase(Addressee.ACCOUNT_OWNER, null)));
    return CompiledRule.of(new FollowUpRule(1, "Rule", true, 1, definition, Instant.EPOCH), NAMES);
  }
}
