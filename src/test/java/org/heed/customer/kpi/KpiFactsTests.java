package org.heed.customer.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.kpi.file.KpiImport;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Values with gaps, wrong units and other mistakes. */
@HeedTest
class KpiFactsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Autowired private Kpis kpis;
  @Autowired private KpiFacts facts;
  @Autowired private KpiImport imports;
  @Autowired private MeasurePoints points;
  @Autowired private TestWorkspaces workspaces;
  @TempDir private Path folder;

  private long workspace;
  private long responseTime;

  @BeforeEach
  void figures() {
    workspace = workspaces.create();
    in(
        () -> {
          points.create(
              new MeasurePointDraft(null, "BER", "Berlin", MeasurePoint.Kind.SITE, null, null));
          responseTime =
              kpis.create(
                  new KpiDraft("first_response", "First response", "hours", false, 24.0, 1.0, 50));
          kpis.create(new KpiDraft("solved", "Solved at once", "%", true, null, null, 0));
        });
  }

  @Test
  void gapsStayGapsAndAValueToldAgainReplacesTheOneBefore() {
    in(
        () -> {
          assertThat(
                  facts.tell(
                      List.of(
                          report(DAY, 4.0, "hours"),
                          report(DAY, 5.0, null),
                          report(DAY.plusDays(3), 8.0, "Hours"))))
              .containsOnlyNulls();
          KpiFacts.Coverage coverage = Objects.requireNonNull(facts.coverage().get(responseTime));
          assertThat(coverage.values()).isEqualTo(2);
          assertThat(coverage.missing()).isEqualTo(2);
          assertThat(facts.months(DAY, DAY.plusDays(30)))
              .singleElement()
              .satisfies(month -> assertThat(month.mean()).isEqualTo(6.5));
        });
  }

  @Test
  void everyMistakeIsSaidInWords() {
    in(
        () ->
            assertThat(
                    facts.tell(
                        List.of(
                            report(DAY, 240.0, "minutes"),
                            report(DAY, null, null),
                            report(DAY, Double.NaN, null),
                            report(null, 4.0, null),
                            report(LocalDate.of(2099, 1, 1), 4.0, null),
                            new KpiReport("speed", "BER", DAY, 1.0, null),
                            new KpiReport("first_response", "nowhere", DAY, 1.0, null),
                            new KpiReport("solved", "BER", DAY, 101.0, "%"))))
                .satisfiesExactly(
                    unit -> assertThat(unit).contains("in hours, not in minutes"),
                    value -> assertThat(value).contains("a gap is not 0"),
                    number -> assertThat(number).contains("finite"),
                    day -> assertThat(day).contains("The day is missing"),
                    future -> assertThat(future).contains("2099-01-01"),
                    kpi -> assertThat(kpi).contains("speed", "first_response, solved"),
                    point -> assertThat(point).contains("nowhere"),
                    share -> assertThat(share).contains("0 and 100")));
  }

  @Test
  void aFileWithAWrongRowChangesNothing() throws IOException {
    Path file =
        file(
            "kpi;point;day;value;unit\n"
                + "first_response;BER;2026-03-01;4,5;hours\n"
                + "first_response;BER;01.03.2026;4;hours\n");
    in(
        () -> {
          assertThatThrownBy(() -> imports.store(file))
              .isInstanceOf(InvalidInput.class)
              .hasMessageContaining("Row 3: “01.03.2026” is no day");
          assertThat(facts.coverage()).isEmpty();
        });
  }

  @Test
  void aFileOfSharesBelowOneIsNotTakenForPerCent() throws IOException {
    StringBuilder rows = new StringBuilder("kpi,point,day,value,unit\n");
    for (int day = 1; day <= 6; day++) {
      rows.append("solved,BER,2026-03-0").append(day).append(",0.8").append(day).append(",%\n");
    }
    Path file = file(rows.toString());
    in(
        () -> {
          assertThatThrownBy(() -> imports.store(file))
              .hasMessageContaining("Multiply them by 100");
          assertThat(facts.coverage()).isEmpty();
        });
  }

  @Test
  void aFileIsStoredAndTheUnitIsFixedFromThenOn() throws IOException {
    Path file = file("KPI,Measure point,Date,Value\nfirst_response,ber,2026-03-01,4.5\n");
    in(
        () -> {
          assertThat(imports.store(file)).isEqualTo(1);
          KpiDraft other =
              new KpiDraft("first_response", "First response", "minutes", false, 24.0, 1.0, 50);
          assertThatThrownBy(() -> kpis.change(responseTime, other))
              .hasMessageContaining("already");
        });
  }

  @Test
  void weightsNeedALimitAndStayFinite() {
    in(
        () -> {
          for (double weight : new double[] {-1, 101, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThatThrownBy(
                    () -> kpis.create(new KpiDraft("k", "K", "x", true, 0.0, 1.0, weight)))
                .isInstanceOf(InvalidInput.class);
          }
          assertThatThrownBy(() -> kpis.create(new KpiDraft("k", "K", "x", true, null, null, 5)))
              .hasMessageContaining("worst");
          assertThatThrownBy(() -> kpis.create(new KpiDraft("k", "K", "x", true, 5.0, 1.0, 5)))
              .hasMessageContaining("good side");
        });
  }

  private static KpiReport report(
      @Nullable LocalDate day, @Nullable Double value, @Nullable String unit) {
    return new KpiReport("first_response", "ber", day, value, unit);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("values.csv"), text);
  }

  private void in(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }
}
