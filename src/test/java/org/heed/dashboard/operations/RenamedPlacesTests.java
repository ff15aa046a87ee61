package org.heed.dashboard.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place keeps its answers when it is called otherwise. */
@HeedTest
class RenamedPlacesTests {

  @Autowired private MeasurePoints points;
  @Autowired private PointCounts counts;
  @Autowired private Workspaces all;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private long workspace;
  private long touchpoint;
  private long region;
  private long store;
  private long other;

  @BeforeEach
  void twoStoresOfARegion() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
    region = point("N", "North", null);
    store = point("S1", "Store 1", region);
    other = point("S12", "Store 12", region);
    give(store, 7);
    give(other, 5);
  }

  @Test
  void aRenamedPlaceKeepsItsAnswersAndGetsTheNextOnes() {
    rename(store, "S1", "Harbour", region);
    assertThat(answers(store)).isEqualTo(7);
    give(store, 2);
    assertThat(answers(store)).isEqualTo(9);
    assertThat(answers(other)).isEqualTo(5);
    assertThat(answers(region)).isEqualTo(14);
  }

  @Test
  void placesBelowARenamedOneKeepTheirs() {
    rename(region, "N", "Nordics", null);
    assertThat(answers(region)).isEqualTo(12);
    assertThat(answers(store)).isEqualTo(7);
    assertThat(answers(other)).isEqualTo(5);
  }

  @Test
  void aNameThatIsGivenBackIsNoOneElses() {
    rename(store, "S1", "Harbour", region);
    rename(store, "S1", "Store 1", region);
    assertThat(answers(store)).isEqualTo(7);
    assertThat(answers(region)).isEqualTo(12);
  }

  private void rename(long id, String code, String name, @Nullable Long above) {
    WorkspaceScope.run(workspace, () -> points.change(id, draft(code, name, above)));
  }

  private long point(String code, String name, @Nullable Long above) {
    return WorkspaceScope.call(workspace, () -> points.create(draft(code, name, above)));
  }

  private static MeasurePointDraft draft(String code, String name, @Nullable Long above) {
    return new MeasurePointDraft(above, code, name, MeasurePoint.Kind.SITE, null, null);
  }

  private void give(long point, int count) {
    long account = asked.account(workspace, "EMEA");
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update account set measure_point_id = ? where workspace_id = ? and id = ?")
                .params(point, workspace, account)
                .update());
    int[] scores = IntStream.range(0, count).map(number -> 9).toArray();
    given.give(workspace, touchpoint, account, clock.instant().minus(2, ChronoUnit.DAYS), scores);
  }

  private long answers(long point) {
    return WorkspaceScope.call(
        workspace,
        () -> {
          LocalDate today = all.today();
          return counts.of(SurveyKind.RNPS, Year.until(today).months(), today).stream()
              .filter(one -> one.point().id() == point)
              .mapToLong(one -> one.total().total())
              .sum();
        });
  }
}
