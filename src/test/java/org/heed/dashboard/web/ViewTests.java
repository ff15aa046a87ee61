package org.heed.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.heed.score.Period;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;

class ViewTests {

  private static final Period QUARTER = Period.lastDays(90, LocalDate.of(2026, 11, 23));

  @Test
  void numbersLeadToTheAnswersBehindThem() {
    View view = new View(90, null, "North", null, true);

    assertThat(view.answers(QUARTER, SurveyKind.RNPS, "score", 3))
        .startsWith("/responses?")
        .contains("region=North", "score=3");
    assertThat(view.answersAndBack(QUARTER, SurveyKind.RNPS)).contains("&back=%2Fexecutive");
  }

  @Test
  void whoMayNotSeeAnswersGetsNoLinkToThem() {
    View view = new View(90, null, "North", null, false);

    assertThat(view.answers(QUARTER, SurveyKind.RNPS, "score", 3)).isNull();
    assertThat(view.answersAndBack(QUARTER, SurveyKind.RNPS)).isNull();
    assertThat(view.of("South").answers(QUARTER, SurveyKind.RNPS, "score", 3)).isNull();
  }
}
