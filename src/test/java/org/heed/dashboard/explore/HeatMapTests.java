package org.heed.dashboard.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.chart.Reading;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments against touchpoints: each cell is what its answers say, and all cells are the whole. */
@HeedTest
class HeatMapTests {

  private static final String MAP = "from=2026-01-01&to=2026-12-31&split=segment&across=touchpoint";
  private static final Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

  @Autowired private Views views;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;

  private long workspace;
  private long yearly;
  private long support;
  private long small;
  private long large;

  @BeforeEach
  void answersOfThreeKinds() {
    workspace = workspaces.create();
    yearly = asked.touchpoint(workspace);
    support = asked.touchpoint(workspace);
    small = asked.account(workspace, "EMEA", "SMB");
    large = asked.account(workspace, "EMEA", "Enterprise");
    long unknown = asked.account(workspace, "EMEA");
    give(yearly, small, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0);
    give(yearly, large, 10, 10, 10, 10, 10, 10, 10, 10);
    give(support, small, 0, 0, 0, 0, 0);
    give(support, unknown, 9, 9, 9);
    long satisfaction = asked(SurveyKind.CSAT5);
    give(satisfaction, small, 5, 5, 4, 4, 1, 2);
    give(satisfaction, large, 3, 3, 3, 3, 3);
    long delivery = asked(SurveyKind.EXPERIENCE);
    long visit = asked(SurveyKind.EXPERIENCE);
    give(delivery, small, IntStream.range(0, 40).map(i -> 9 + i % 2).toArray());
    give(delivery, large, IntStream.range(0, 30).map(i -> 7 + i % 2).toArray());
    give(visit, large, IntStream.range(0, 20).map(i -> 7 + i % 2).toArray());
  }

  @Test
  void eachCellHasTheScoreOfItsOwnAnswersAndEmptyOnesHaveNone() {
    HeatMap heat = heat(MAP);
    assertThat(heat.rowLabel()).isEqualTo("Segment");
    assertThat(heat.columns()).hasSize(2);
    assertThat(heat.rows())
        .extracting(HeatMap.Row::name)
        .containsExactly("SMB", "Enterprise", "Not known");
    assertThat(told(heat)).containsExactly("+20 n=10, −100 n=5", "+100 n=8, — n=0", "— n=0, — n=3");
    assertThat(tones(heat)).containsExactly("4 1", "7 0", "0 0");
    assertThat(heat.rows().get(1).cells().getFirst().href())
        .contains("/responses?", "f.segment=Enterprise", "f.touchpoint=" + yearly, "kind=rnps");
    assertThat(heat.rows().get(2).cells().get(1).href()).contains("f.segment=-");
  }

  @Test
  void sharesAndMeansAreReadAndColouredOnTheirOwnScale() {
    HeatMap satisfied = heat(MAP + "&kind=csat5");
    assertThat(told(satisfied)).containsExactly("67 % n=6", "0 % n=5");
    HeatMap experienced = heat(MAP + "&kind=experience");
    assertThat(told(experienced)).containsExactly("7.5 n=30, 7.5 n=20", "9.5 n=40, — n=0");
    assertThat(tones(experienced)).containsExactly("2 2", "6 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&kind=csat5",
        "&kind=experience",
        "&f.segment=SMB",
        "&f.segment=-",
        "&f.segment=SMB&f.segment=Enterprise&kind=experience",
        "&f.region=EMEA&by=week&rolling=4",
        "&f.region=AMER",
        "&today=yes",
        "&figure=completion"
      })
  void allCellsTogetherAreTheWhole(String more) {
    View view = view(MAP + more);
    List<Reading> cells =
        heat(view).rows().stream()
            .flatMap(row -> row.cells().stream())
            .map(HeatMap.Cell::reading)
            .toList();
    assertThat(cells.stream().mapToLong(Reading::n).sum()).isEqualTo(view.whole().n());
    double sum = cells.stream().mapToDouble(cell -> cell.n() * cell.value()).sum();
    assertThat(sum).isCloseTo(view.whole().n() * view.whole().value(), within(1e-6));
  }

  @Test
  void filtersLeaveOnlyTheirRowsAndColumns() {
    assertThat(told(heat(MAP + "&f.segment=SMB"))).containsExactly("+20 n=10, −100 n=5");
    assertThat(told(heat(MAP + "&f.touchpoint=" + support))).containsExactly("−100 n=5", "— n=3");
    HeatMap one = heat(MAP + "&f.segment=Enterprise&f.touchpoint=" + yearly);
    assertThat(told(one)).containsExactly("+100 n=8");
    HeatMap none = heat(MAP + "&f.region=AMER");
    assertThat(none.rows()).isEmpty();
    assertThat(none.columns()).isEmpty();
  }

  @Test
  void aRowIsTheSegmentOfTheDayUnlessTodayIsAskedFor() {
    asked.belong(workspace, large, "Public");
    assertThat(heat(MAP).rows()).extracting(HeatMap.Row::name).contains("Enterprise");
    assertThat(heat(MAP + "&today=yes").rows())
        .extracting(HeatMap.Row::name)
        .contains("Public")
        .doesNotContain("Enterprise");
  }

  private static List<String> told(HeatMap heat) {
    return lines(heat, cell -> cell.reading().display() + " n=" + cell.reading().n(), ", ");
  }

  private static List<String> tones(HeatMap heat) {
    return lines(heat, cell -> Integer.toString(cell.tone()), " ");
  }

  private static List<String> lines(
      HeatMap heat, Function<HeatMap.Cell, String> words, String between) {
    return heat.rows().stream()
        .map(row -> row.cells().stream().map(words).collect(Collectors.joining(between)))
        .toList();
  }

  private HeatMap heat(String query) {
    return heat(view(query));
  }

  private static HeatMap heat(View view) {
    return Objects.requireNonNull(view.heat());
  }

  private View view(String query) {
    return WorkspaceScope.call(workspace, () -> views.view(Address.parse(query), true));
  }

  private long asked(SurveyKind kind) {
    return asked.touchpoint(
        workspace, SurveyTemplates.relationship("Acme").edit().kind(kind).done());
  }

  private void give(long touchpoint, long account, int... scores) {
    given.give(workspace, touchpoint, account, DAY, scores);
  }
}
