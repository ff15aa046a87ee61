package org.heed.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.heed.platform.chart.drawing.Link;
import org.heed.statistics.Category;
import org.heed.statistics.ScoreCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whatever a label or an address holds, a chart stays well-formed and harmless. */
class ChartSafetyTests {

  private static final String HOSTILE =
      "\"><script>alert('x')</script><svg onload=x> ]]> &amp; \u0000\u001b\u202e\ud800"
          + " \ud83d\ude80";

  static Stream<Chart> chartsWithHostileTexts() {
    ScoreCounts counts = new ScoreCounts(3, 4, 9);
    TrendPoint point =
        new TrendPoint(HOSTILE, HOSTILE, counts.nps(), "javascript:" + HOSTILE, HOSTILE);
    return Stream.of(
        new TrendChart(HOSTILE, List.of(point, point)),
        DistributionChart.of(HOSTILE, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).linkedTo(s -> HOSTILE),
        CategoryBar.of(HOSTILE, counts)
            .linkedTo(Map.of(Category.PASSIVE, "/x?q=\"onclick='y'&<b>")),
        Sparkline.ofAnswers(HOSTILE, List.of(7, 8)),
        new IntervalWhisker(HOSTILE, counts.nps()));
  }

  @ParameterizedTest
  @MethodSource("chartsWithHostileTexts")
  void hostileTextsStayTexts(Chart chart) throws Exception {
    String markup = chart.svg().markup();
    Document document = parsed(markup);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(1);
    assertThat(markup).doesNotContain("href=\"javascript").doesNotContain("\u202e");
    assertThat(document.getDocumentElement().getAttribute("aria-label")).contains("<script>");
  }

  @ParameterizedTest
  @MethodSource("chartsWithHostileTexts")
  void noMarkCarriesAnInlineStyleOrHandler(Chart chart) throws Exception {
    var elements = parsed(chart.svg().markup()).getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      var attributes = elements.item(i).getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        assertThat(attributes.item(j).getNodeName()).isNotEqualTo("style").doesNotStartWith("on");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "\tjavascript:x",
        "https://a b",
        "",
        "mailto:a@b",
        "responses",
        "/a\u0000b"
      })
  void unsafeAddressesAreNoLinks(String href) {
    assertThat(Link.safe(href)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/responses?score=3", "?page=2", "#table", "https://a.example/x", "HTTP://a/x"})
  void pathsAndWebAddressesAreLinks(String href) {
    assertThat(Link.safe(href)).isTrue();
  }

  @Test
  void longLabelsAreShortenedInThePictureButFullInTheTooltipAndTable() {
    String name = "🚀".repeat(5_000);
    TrendPoint point = SampleCharts.trend().points().getFirst().marked(name);
    TrendChart chart = new TrendChart("t", List.of(point));
    assertThat(chart.svg().markup()).contains("🚀".repeat(23) + "…</text>");
    assertThat(chart.table().rows().getFirst().getLast()).isEqualTo(name);
  }

  @Test
  void chartWithLinksIsAGroupAndOneWithoutAnImage() {
    assertThat(SampleCharts.trend().svg().markup()).contains("role=\"group\"");
    assertThat(SampleCharts.spark().svg().markup()).contains("role=\"img\"");
  }

  static Document parsed(String markup)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)));
  }
}
