package org.heed.dashboard.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.heed.HeedTest;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.followup.FollowupScene;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What vendors promised for answer and resolution, and what they kept. */
@HeedTest
class VendorsTests {

  private static final Instant OPENED = Instant.parse("2026-11-02T09:00:00Z");
  private static final Instant NOW = OPENED.plus(10, ChronoUnit.DAYS);

  @Autowired private ApplicationContext context;
  @Autowired private Vendors vendors;
  @Autowired private MeasurePoints points;
  @Autowired private JdbcClient jdbc;

  @Test
  void hoursOfAnswerAndResolutionAreHeldAgainstWhatWasPromised() {
    FollowupScene scene = new FollowupScene(context);
    long vendor = vendor(scene);
    scene.in(
        () -> {
          vendors.promise(vendor, 24, 72, 90);
          return null;
        });
    treated(scene, 3, 20);
    treated(scene, 30, 71);
    treated(scene, 12, null);

    Vendors.Kept kept =
        scene.in(() -> vendors.kept(OPENED.minusSeconds(60), NOW)).stream()
            .filter(one -> one.measurePointId() == vendor)
            .findFirst()
            .orElseThrow();

    assertThat(kept.cases()).isEqualTo(3);
    assertThat(List.of(kept.answerKept(), kept.answerDue())).containsExactly(2L, 3L);
    // The third was never resolved, and its 72 hours are over.
    assertThat(List.of(kept.resolutionKept(), kept.resolutionDue())).containsExactly(2L, 3L);
  }

  @Test
  void whoWasHelpedWithoutACallWasAnsweredWhenTheCaseWasClosed() {
    FollowupScene scene = new FollowupScene(context);
    long vendor = vendor(scene);
    scene.in(
        () -> {
          vendors.promise(vendor, 24, 72, 90);
          return null;
        });
    treated(scene, null, 20);
    treated(scene, null, 30);

    Vendors.Kept kept =
        scene.in(() -> vendors.kept(OPENED.minusSeconds(60), NOW)).stream()
            .filter(one -> one.measurePointId() == vendor)
            .findFirst()
            .orElseThrow();

    assertThat(List.of(kept.answerKept(), kept.answerDue())).containsExactly(1L, 2L);
    assertThat(List.of(kept.resolutionKept(), kept.resolutionDue())).containsExactly(2L, 2L);
  }

  @Test
  void anObligationIsCalledBrokenOrKeptOnlyWhenTheCasesShowIt() {
    assertThat(card(30, 100).answers()).isEqualTo("30 of 100 (30 %), broken");
    assertThat(card(98, 100).answers()).isEqualTo("98 of 100 (98 %), kept");
    assertThat(card(3, 4).answers()).isEqualTo("3 of 4, too few cases to tell");
    assertThat(card(0, 0).answers()).isEqualTo("no case is due yet");
  }

  private long vendor(FollowupScene scene) {
    return scene.in(
        () -> {
          long id =
              points.create(
                  new MeasurePointDraft(
                      null, "NOR", "Nordlicht", MeasurePoint.Kind.VENDOR, null, null));
          jdbc.sql("update account set measure_point_id = ? where workspace_id = ? and id = ?")
              .params(id, scene.workspace, scene.account)
              .update();
          return id;
        });
  }

  /** A case of the vendor's customer that was answered and resolved after this many hours. */
  private void treated(
      FollowupScene scene, @Nullable Integer answered, @Nullable Integer resolved) {
    long invitation = scene.ask();
    scene.answer(invitation, 2);
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update follow_up_case c
                       set opened_at = :opened::timestamptz,
                           first_contact_at = :opened::timestamptz + :answered * interval '1 hour',
                           resolved_at = :opened::timestamptz + :resolved * interval '1 hour',
                           closed_at = :opened::timestamptz + :resolved * interval '1 hour'
                      from response r
                     where c.workspace_id = :workspace and r.workspace_id = c.workspace_id
                       and r.id = c.response_id and r.invitation_id = :invitation
                    """)
                .param("opened", OPENED.toString())
                .param("answered", answered, java.sql.Types.INTEGER)
                .param("resolved", resolved, java.sql.Types.INTEGER)
                .param("workspace", scene.workspace)
                .param("invitation", invitation)
                .update());
  }

  private static VendorCards.Card card(int kept, int due) {
    MeasurePoint point =
        new MeasurePoint(
            1, null, "NOR", "Nordlicht", MeasurePoint.Kind.VENDOR, null, null, "Nordlicht", false);
    return new VendorCards.Card(
        new PointScores(point, "Nordlicht", SurveyKind.TNPS, List.of(Tally.none(SurveyKind.TNPS))),
        new Vendors.Kept(1, 24, 72, 80, due, due, kept, due, kept));
  }
}
