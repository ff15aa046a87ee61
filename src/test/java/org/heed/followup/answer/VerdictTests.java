package org.heed.followup.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.followup.CaseState;
import org.heed.followup.answer.Verdict.KnownCase;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {

  @ParameterizedTest(name = "a first answer of {0}, valid {1}: {2}")
  @CsvSource({"0,true,OPEN", "6,true,OPEN", "7,true,NOTHING", "10,true,NOTHING", "3,false,NOTHING"})
  void withoutACase(int score, boolean valid, Verdict expected) {
    assertThat(on(SurveyKind.RNPS, score, valid, null)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "a first {0} answer of {1}: {2}")
  @CsvSource({
    "CSAT5,2,OPEN",
    "CSAT5,3,NOTHING",
    "CSAT5,5,NOTHING",
    "CSAT10,5,OPEN",
    "CSAT10,6,NOTHING",
    "CES7,3,OPEN",
    "CES7,4,NOTHING",
    "CES7,7,NOTHING",
    "EXPERIENCE,6,OPEN",
    "EXPERIENCE,7,NOTHING"
  })
  void theNegativeSideOfEveryKindOpensACase(SurveyKind kind, int score, Verdict expected) {
    assertThat(on(kind, score, true, null)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} case about {1}, acted {2}, answer now {3} valid {4}: {5}")
  @CsvSource({
    // state, score it knew, acted, score now, valid, verdict
    "OPEN,3,false,3,true,NOTHING",
    "OPEN,3,false,5,true,RESCORE",
    "OPEN,3,false,8,true,WITHDRAW",
    "OPEN,3,false,10,true,WITHDRAW",
    "OPEN,3,true,3,true,NOTHING",
    "OPEN,3,true,5,true,RESCORE",
    "OPEN,3,true,8,true,RESCORE",
    "OPEN,3,true,10,true,RESCORE",
    "OPEN,10,true,10,true,NOTHING",
    "OPEN,10,true,2,true,RESCORE",
    "OPEN,3,false,3,false,WITHDRAW",
    "OPEN,3,true,3,false,WITHDRAW",
    "CLOSED,3,true,3,true,NOTHING",
    "CLOSED,3,true,9,true,RESCORE",
    "CLOSED,9,true,2,true,REOPEN",
    "CLOSED,8,true,2,true,REOPEN",
    "CLOSED,3,true,2,true,RESCORE",
    "CLOSED,3,true,3,false,NOTHING",
    "WITHDRAWN,9,false,9,true,NOTHING",
    "WITHDRAWN,9,false,7,true,RESCORE",
    "WITHDRAWN,9,false,4,true,REOPEN",
    "WITHDRAWN,3,true,3,true,REOPEN",
    "WITHDRAWN,3,true,3,false,NOTHING",
  })
  void withACase(
      CaseState state, int knownScore, boolean acted, int score, boolean valid, Verdict expected) {
    KnownCase known = new KnownCase(1, state, knownScore, acted, 7);
    assertThat(on(SurveyKind.RNPS, score, valid, known)).isEqualTo(expected);
  }

  @Test
  void aCarriedOutVerdictLeavesNothingToDo() {
    for (CaseState state : CaseState.values()) {
      for (int known = 0; known <= 10; known++) {
        for (int score = 0; score <= 10; score++) {
          for (int bits = 0; bits < 4; bits++) {
            settles(new KnownCase(1, state, known, (bits & 1) == 1, 7), score, (bits & 2) == 2);
          }
        }
      }
    }
  }

  private static void settles(KnownCase known, int score, boolean valid) {
    CaseState after =
        switch (on(SurveyKind.RNPS, score, valid, known)) {
          case NOTHING, RESCORE -> known.state();
          case OPEN, REOPEN -> CaseState.OPEN;
          case WITHDRAW -> CaseState.WITHDRAWN;
        };
    boolean touched = on(SurveyKind.RNPS, score, valid, known) != Verdict.NOTHING;
    KnownCase then =
        new KnownCase(
            1, after, touched ? score : known.score(), known.actedUpon(), known.ownerId());
    assertThat(on(SurveyKind.RNPS, score, valid, then))
        .as("%s then %d %s", known, score, valid)
        .isEqualTo(Verdict.NOTHING);
  }

  /** As the rule that every workspace begins with decides. */
  private static Verdict on(SurveyKind kind, int score, boolean valid, @Nullable KnownCase known) {
    boolean before = known != null && kind.category(known.score()) == Category.DETRACTOR;
    boolean now = kind.category(score) == Category.DETRACTOR;
    return Verdict.on(score, valid, new Verdict.Asked(now, before), known);
  }
}
