package org.heed.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.heed.platform.chart.drawing.Figures;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryChartTests {

  @Test
  void barLabelsAddUpToOneHundred() {
    ChartTable table = CategoryBar.of("t", new ScoreCounts(5, 5, 5)).table();
    assertThat(table.rows())
        .containsExactly(
            List.of("Detractors", "5", "34 %"),
            List.of("Passives", "5", "33 %"),
            List.of("Promoters", "5", "33 %"));
  }

  @Test
  void barPartsFillTheWidth() throws Exception {
    var bars =
        ChartSafetyTests.parsed(CategoryBar.of("t", new ScoreCounts(1, 3, 120)).svg().markup())
            .getElementsByTagName("rect");
    double end = 0;
    for (int i = 0; i < bars.getLength(); i++) {
      var attributes = bars.item(i).getAttributes();
      double x = Double.parseDouble(attributes.getNamedItem("x").getNodeValue());
      double width = Double.parseDouble(attributes.getNamedItem("width").getNodeValue());
      assertThat(width).isPositive();
      end = Math.max(end, x + width);
    }
    assertThat(end).isBetween(559.9, 560.1);
  }

  @Test
  void barWithoutAnswersShowsNoPercentages() {
    String markup = CategoryBar.of("t", ScoreCounts.NONE).svg().markup();
    assertThat(markup).contains("No answers yet.").doesNotContain("NaN").contains(">—</text>");
  }

  @Test
  void barInATableHasNoLabelsButTooltips() {
    String markup = CategoryBar.of("North", new ScoreCounts(1, 1, 2)).unlabelled().svg().markup();
    assertThat(markup)
        .doesNotContain("<text")
        .contains("<title>Promoters: 2 answers, 50 %</title>");
  }

  @Test
  void missingCategoryHasALabelButNoPart() {
    String markup = CategoryBar.of("t", new ScoreCounts(0, 2, 8)).svg().markup();
    assertThat(markup).contains("Detractors: 0 answers, 0 %").contains(">0 %</text>");
  }

  @Test
  void labelsOfSmallPartsKeepTheirDistance() throws Exception {
    String markup = CategoryBar.of("t", new ScoreCounts(4, 0, 7)).svg().markup();
    var labels = ChartSafetyTests.parsed(markup).getElementsByTagName("text");
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < labels.getLength(); i += 2) {
      double x =
          Double.parseDouble(labels.item(i).getAttributes().getNamedItem("x").getNodeValue());
      assertThat(x).isGreaterThan(last + 60);
      last = x;
    }
  }

  @Test
  void distributionShowsEveryCountAndTheSharesOfTheCategories() {
    String markup = SampleCharts.distribution().svg().markup();
    assertThat(markup)
        .contains(">318</text>")
        .contains(">Promoters</text>")
        .contains(">58 %</text>");
    assertThat(markup).contains("aria-label=\"Score 10: 318 answers\"");
    assertThat(markup).contains("href=\"/responses?score=10\"");
    assertThat(SampleCharts.distribution().table().rows().getFirst())
        .containsExactly("0", "Detractors", "12", "1 %");
  }

  @Test
  void anotherKindHasItsOwnScaleColoursAndWords() {
    DistributionChart chart =
        DistributionChart.of("t", 0, 7, 2, 5, 20, 66, 0, 0, 0, 0, 0).of(SurveyKind.CSAT5);
    String markup = chart.svg().markup();
    assertThat(markup)
        .contains("Score 1: 7 answers", "Score 5: 66 answers", ">Satisfied</text>", ">86 %</text>")
        .contains("Of 100 answers, 9 % are dissatisfied, 5 % neutral and 86 % satisfied.")
        .doesNotContain("Score 0:", "Score 6:", "Promoters");
    assertThat(chart.table().rows()).hasSize(5);
    assertThat(CategoryBar.of("t", new ScoreCounts(9, 5, 86)).of(SurveyKind.CES7).svg().markup())
        .contains("Hard: 9 answers, 9 %", "Easy: 86 answers, 86 %");
  }

  @Test
  void distributionWithoutAnswersSaysSo() {
    String markup = DistributionChart.of("t", new long[11]).svg().markup();
    assertThat(markup).contains("No answers yet").doesNotContain("NaN");
  }

  @Test
  void distributionNeedsElevenCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> DistributionChart.of("t", 1, 2, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "9999,'9,999'",
    "10000,10k",
    "12345,12k",
    "999499,999k",
    "999500,1.0M",
    "9949999,9.9M",
    "9950000,10M",
    "1234567890,'1,235M'"
  })
  void largeCountsAreWrittenBriefly(long count, String written) {
    assertThat(Figures.brief(count)).isEqualTo(written);
  }
}
