package org.heed.dashboard.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.place.MeasurePoint.Kind;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.chart.ComparisonChart;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.PersonalFigures;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.util.CollectionUtils;

/** Views over answers whose figures are known. */
@HeedTest
class ExploreTests {

  private static final String YEAR = "from=2026-01-01&to=2026-12-31";

  @Autowired private Views views;
  @Autowired private SavedViews saved;
  @Autowired private MovedController moved;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private MeasurePoints places;
  @Autowired private PersonalFigures figures;
  @Autowired private Workspaces workspaceDays;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private long small;
  private long large;

  @BeforeEach
  void customers() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
    small = account("SMB");
    large = account("Enterprise");
  }

  @Test
  void aPeriodWithoutAnswersSaysSoAndHasNoNumber() {
    View view = view(YEAR + "&split=segment");
    assertThat(view.whole().enough()).isFalse();
    assertThat(view.answersText()).isEqualTo("0");
    assertThat(view.series().points()).hasSize(12).noneMatch(point -> point.reading().enough());
    assertThat(Objects.requireNonNull(view.parts()).rows()).isEmpty();
    assertThat(view.change()).startsWith("There are not enough answers");
  }

  @Test
  void aFirstDayAfterTheLastIsKeptAndExplained() {
    Choices choices = view("from=2026-09-01&to=2026-03-31").choices();
    assertThat(choices.asked()).isEqualTo("2026-09-01");
    assertThat(choices.problem())
        .startsWith("This is after the last day.")
        .endsWith("until then the view begins on 1 Apr 2025.");
    assertThat(choices.from()).isEqualTo("2025-04-01");
    assertThat(view(YEAR).choices().problem()).isNull();
    assertThat(view("").choices().problem()).isNull();
  }

  @Test
  void oneAnswerIsNoScoreAndIsNotCountedAloud() {
    give(small, "2026-03-01T12:00:00Z", 9);
    View view = view(YEAR);
    assertThat(view.whole().enough()).isFalse();
    assertThat(view.answersText()).isEqualTo("fewer than 5");
    assertThat(view.series().table().rows().get(2)).contains("Not enough answers", "fewer than 5");
  }

  @Test
  void allPromotersHaveAnIntervalToo() {
    give(small, "2026-03-01T12:00:00Z", 9, 9, 10, 10, 9, 10, 9, 10);
    View view = view(YEAR);
    assertThat(view.whole().display()).isEqualTo("+100");
    assertThat(view.whole().lower()).isLessThan(80);
    assertThat(view.whole().upper()).isEqualTo(100);
  }

  @Test
  void aChangeIsSplitIntoMixAndRateInWords() {
    give(small, "2025-06-01T12:00:00Z", 0, 0, 0, 9, 9);
    give(large, "2025-06-01T12:00:00Z", 9, 9, 9, 9, 9);
    give(small, "2026-06-01T12:00:00Z", 0, 0, 0, 0, 0, 0, 9, 9, 9, 9);
    give(large, "2026-06-01T12:00:00Z", 9, 9, 9, 9, 9);
    View view = view(YEAR + "&split=segment");
    assertThat(view.change())
        .startsWith("−20 points against the same number of days before: −20 because the mix")
        .contains("by segment changed, 0 because the answers themselves did");
    assertThat(Objects.requireNonNull(view.parts()).rows())
        .extracting(ComparisonChart.Row::name)
        .containsExactly("SMB", "Enterprise");
  }

  @Test
  void aResponseRateLeadsToNoAnswersBecauseItCountsInvitations() {
    give(large, "2026-06-01T12:00:00Z", 9, 9, 9, 9, 9);
    Address score = Address.parse(YEAR);
    Address rate = Address.parse(YEAR + "&figure=rate");
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThat(views.view(score, true).answers()).startsWith("/responses?");
          assertThat(views.view(rate, true).answers()).isNull();
        });
  }

  @Test
  void theSameChangeIsTakenApartByEachAttributeAndEachAddsUp() {
    give(small, "2025-06-01T12:00:00Z", 0, 0, 0, 9, 9);
    give(large, "2025-06-01T12:00:00Z", 9, 9, 9, 9, 9);
    give(small, "2026-06-01T12:00:00Z", 0, 0, 0, 0, 0, 0, 9, 9, 9, 9);
    give(large, "2026-06-01T12:00:00Z", 9, 9, 9, 9, 9);
    WorkspaceScope.run(
        workspace,
        () -> {
          Model model = new ExtendedModelMap();
          moved.moved(CollectionUtils.toMultiValueMap(Address.parse(YEAR).parameters()), model);
          assertThat((List<?>) model.getAttribute("lines"))
              .singleElement()
              .extracting(Object::toString)
              .asString()
              .contains("split=segment");
        });
  }

  @Test
  void rollingPointsCountTheAnswersOfSeveralPeriods() {
    give(small, "2026-01-10T12:00:00Z", 9, 9, 9);
    give(small, "2026-02-10T12:00:00Z", 0, 0, 0);
    assertThat(view(YEAR).series().points().get(1).reading().enough()).isFalse();
    var rolled = view(YEAR + "&rolling=3").series().points().get(1).reading();
    assertThat(rolled.n()).isEqualTo(6);
    assertThat(rolled.display()).isEqualTo("0");
  }

  @Test
  void aTimeZoneChangedLaterMovesNoEarlierAnswer() {
    give(small, "2026-03-31T23:30:00Z", 9, 9, 9, 9, 9);
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update workspace set time_zone = 'Asia/Tokyo' where workspace_id = ?")
                .param(workspace)
                .update());
    var points = view(YEAR).series().points();
    assertThat(points.get(2).reading().n()).isEqualTo(5);
    assertThat(points.get(3).reading().n()).isZero();
  }

  @Test
  void quartersFollowTheFinancialYear() {
    assertThat(Grain.QUARTER.starts(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 8, 1), 4))
        .containsExactly(
            LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1));
    assertThat(Grain.QUARTER.label(LocalDate.of(2026, 4, 1), 4)).isEqualTo("Q1");
    assertThat(Grain.QUARTER.group(LocalDate.of(2026, 4, 1), 4)).isEqualTo("FY 2027");
    assertThat(Grain.QUARTER.group(LocalDate.of(2026, 1, 1), 4)).isEqualTo("FY 2026");
    assertThat(Grain.WEEK.starts(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 5), 1))
        .containsExactly(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 5));
  }

  @Test
  void measurePointsAreATreeToDescend() {
    point(small, "Germany / Berlin / Store 12");
    point(large, "Germany / Munich");
    give(small, "2026-03-01T12:00:00Z", 9, 9, 9, 9, 9);
    give(large, "2026-03-01T12:00:00Z", 0, 0, 0, 0, 0);
    assertThat(rows(view(YEAR + "&split=measure_point"))).containsExactly("Germany 0");
    View germany = view(YEAR + "&split=measure_point&f.measure_point=Germany");
    assertThat(rows(germany))
        .containsExactlyInAnyOrder("Germany / Berlin +100", "Germany / Munich −100");
    assertThat(germany.steps())
        .extracting(View.Link::text)
        .containsExactly("Everywhere", "Germany");
    assertThat(rows(view(YEAR + "&split=measure_point&f.measure_point=Germany+%2F+Berlin")))
        .containsExactly("Germany / Berlin / Store 12 +100");
  }

  @Test
  void aPersonsAnswersCountWithTheTeamWhileFiguresByPersonAreOff() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long team =
              places.create(new MeasurePointDraft(null, "t", "Support", Kind.TEAM, null, null));
          places.create(new MeasurePointDraft(team, "a", "Ada", Kind.PERSON, null, null));
        });
    point(small, "Support / Ada");
    point(large, "Support");
    give(small, "2026-03-01T12:00:00Z", 9, 9, 9, 9, 9);
    give(large, "2026-03-01T12:00:00Z", 0, 0, 0, 0, 0);
    String below = YEAR + "&split=measure_point&f.measure_point=Support";
    assertThat(rows(view(below))).contains("Support / Ada +100");
    WorkspaceScope.run(
        workspace, () -> figures.hide(workspaceDays.today().plusDays(9), "Pay talks"));
    assertThat(rows(view(below))).containsExactly("Support 0");
    assertThat(view(YEAR + "&f.measure_point=Support+%2F+Ada").whole().n()).isZero();
    var heat = Objects.requireNonNull(view(YEAR + "&split=measure_point&across=segment").heat());
    assertThat(heat.rows()).extracting(HeatMap.Row::name).containsExactly("Support");
  }

  @Test
  void anAddressSurvivesSavingWhateverItsValuesAre() {
    Address address = new Address(java.util.Map.of("f.segment", List.of("A & B", "50 % {x} / é")));
    assertThat(Address.parse(address.query())).isEqualTo(address);
    WorkspaceScope.run(
        workspace,
        () -> {
          saved.save("Mine", address);
          saved.save("Mine", address.with("by", "week"));
          assertThat(saved.all()).hasSize(1);
          assertThat(saved.all().getFirst().query()).contains("by=week");
        });
  }

  @Test
  void nonsenseInAnAddressLimitsNothing() {
    give(small, "2026-03-01T12:00:00Z", 9, 9, 9, 9, 9);
    View view =
        view(
            YEAR
                + "&figure=none&kind=x&by=y&rolling=77&split=zz&across=%00&f.none=1&f.segment=&today=");
    assertThat(view.whole().n()).isEqualTo(5);
    assertThat(view("from=9999-99-99&to=abc").choices().from()).isNotNull();
  }

  private View view(String query) {
    return WorkspaceScope.call(workspace, () -> views.view(Address.parse(query), true));
  }

  private static List<String> rows(View view) {
    return Objects.requireNonNull(view.parts()).rows().stream()
        .map(row -> row.name() + " " + row.reading().display())
        .toList();
  }

  private long account(String segment) {
    long id = asked.account(workspace, "EMEA");
    change(id, "segment", segment);
    return id;
  }

  private void point(long account, String path) {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update account set attributes = jsonb_build_object('measure_point', ?::text)
                     where workspace_id = ? and id = ?
                    """)
                .params(path, workspace, account)
                .update());
  }

  private void change(long account, String column, String value) {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update account set " + column + " = ? where workspace_id = ? and id = ?")
                .params(value, workspace, account)
                .update());
  }

  private void give(long account, String at, int... scores) {
    given.give(workspace, touchpoint, account, Instant.parse(at), scores);
  }
}
