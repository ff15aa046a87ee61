package org.heed.customer.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.place.MeasurePoint.ChannelKind;
import org.heed.customer.place.MeasurePoint.Kind;
import org.heed.customer.place.file.MeasurePointImport;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.program.event.EventOutcome;
import org.heed.program.event.TriggerEvent;
import org.heed.program.event.TriggerEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class MeasurePointsTests {

  @Autowired private TestWorkspaces workspaces;
  @Autowired private MeasurePoints points;
  @Autowired private BranchAccounts branches;
  @Autowired private MeasurePointImport imports;
  @Autowired private Accounts accounts;
  @Autowired private TriggerEvents events;
  @TempDir private Path folder = Path.of("");
  private long workspace;

  @BeforeEach
  void emptyWorkspace() {
    workspace = workspaces.create();
  }

  @Test
  void movingAPointTakesItsWholeBranchAlong() {
    long emea = create("EMEA", null);
    long apac = create("APAC", null);
    long germany = create("DE", emea);
    long berlin = create("BER", germany);

    in(() -> points.change(germany, draft("DE", apac)));

    assertThat(in(() -> points.get(berlin)).trail()).containsExactly(apac, germany, berlin);
    assertThat(codes(emea)).containsExactly("EMEA");
    assertThat(codes(apac)).containsExactly("APAC", "DE", "BER");
  }

  @Test
  void aPointCannotBecomePartOfItself() {
    long emea = create("EMEA", null);
    long germany = create("DE", emea);

    assertThatThrownBy(() -> in(() -> points.change(emea, draft("EMEA", germany))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("part of this branch itself");
    assertThatThrownBy(() -> in(() -> points.change(emea, draft("EMEA", emea))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void codesAreUniqueWhateverTheirCase() {
    create("EMEA", null);

    assertThatThrownBy(() -> create("emea", null))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("already");
  }

  @Test
  void retiringTakesTheBranchOffTheListsAndBringingBackRaisesThoseAbove() {
    long emea = create("EMEA", null);
    long germany = create("DE", emea);
    long berlin = create("BER", germany);

    in(() -> points.retire(germany));
    assertThat(in(() -> points.tree().open()))
        .extracting(MeasurePoint::code)
        .containsExactly("EMEA");

    in(() -> points.restore(berlin));
    assertThat(in(() -> points.tree().open())).hasSize(3);
  }

  @Test
  void accountsCountForEveryPointAboveTheirs() {
    long emea = create("EMEA", null);
    long berlin = create("BER", emea);
    in(() -> account("Acme", berlin));
    in(() -> account("Bolt", emea));

    assertThat(in(branches::sizes)).isEqualTo(Map.of(emea, 2L, berlin, 1L));
    assertThat(in(() -> branches.first(points.get(berlin), 10)))
        .extracting(account -> account.name())
        .containsExactly("Acme");
  }

  private void account(String name, long point) {
    accounts.upsert(AccountDraft.builder().name(name).measurePoint(point).build());
  }

  @Test
  void anAccountIsNotAssignedToAPointOfAnotherWorkspace() {
    long elsewhere = create("EMEA", null);
    workspace = workspaces.create();

    assertThatThrownBy(() -> in(() -> account("Acme", elsewhere)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no measure point");
  }

  @Test
  void aFileMayNameParentsAfterTheirChildren() {
    in(
        () ->
            imports.store(
                file(
                    """
                    code;name;kind;channel;parent
                    BER;Berlin;site;AI-assisted;DE
                    DE;Germany;Region;;
                    """)));

    MeasurePoint berlin = in(() -> points.tree().byCode("ber").orElseThrow());
    assertThat(berlin.channelKind()).isEqualTo(ChannelKind.AI_ASSISTED);
    assertThat(berlin.depth()).isEqualTo(1);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Path file = file("code,name,kind\nDE,Germany,region\nFR,France,region\n");
    in(() -> imports.store(file));

    assertThat(in(() -> imports.store(file))).isEqualTo(new MeasurePointImport.Result(0, 0, 2));
  }

  @Test
  void oneBadRowKeepsTheFileOutAndEveryOneIsNamed() {
    Path file =
        file(
            """
            code,name,kind,parent
            DE,Germany,region,
            X,,site,
            Y,Why,planet,
            A,A,team,B
            B,B,team,A
            """);

    assertThatThrownBy(() -> in(() -> imports.store(file)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Row 3")
        .hasMessageContaining("Row 4: “planet”")
        .hasMessageContaining("Row 5: The parents go in a circle.");
    assertThat(in(() -> points.tree().isEmpty())).isTrue();
  }

  @Test
  void eventsNameTheirMeasurePointByItsCode() {
    create("BER", null);

    assertThat(in(() -> events.accept(List.of(event("1", "ber"), event("2", "nowhere")))))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(new EventOutcome.Accepted()),
            second -> assertThat(second).isInstanceOf(EventOutcome.Rejected.class));
  }

  private static TriggerEvent event(String id, String point) {
    return new TriggerEvent(
        "desk",
        id,
        "done",
        null,
        "a@b.test",
        null,
        Instant.parse("2026-01-01T00:00:00Z"),
        point,
        Map.of());
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("points.csv"), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<String> codes(long id) {
    return in(() -> points.tree().branch(points.get(id))).stream().map(MeasurePoint::code).toList();
  }

  private long create(String code, @Nullable Long parent) {
    return in(() -> points.create(draft(code, parent)));
  }

  private static MeasurePointDraft draft(String code, @Nullable Long parent) {
    return new MeasurePointDraft(parent, code, code, Kind.REGION, null, null);
  }

  private void in(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }

  private <T> T in(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }
}
