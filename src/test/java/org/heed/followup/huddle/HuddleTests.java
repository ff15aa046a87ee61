package org.heed.followup.huddle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heed.HeedTest;
import org.heed.followup.FollowupScene;
import org.heed.workspace.Role;
import org.heed.workspace.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One page that says what a team should know. */
@HeedTest
class HuddleTests {

  @Autowired private ApplicationContext context;
  @Autowired private Huddles huddles;
  @Autowired private HuddleSheet sheet;
  @Autowired private HuddlePlans plans;
  @Autowired private HuddleMails mails;
  @Autowired private Teams teams;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long lead;

  @BeforeEach
  void team() {
    scene = new FollowupScene(context);
    lead = scene.person(context, Role.TEAM_LEAD);
    scene.in(
        () -> {
          teams.changeLead(scene.csm, lead);
          return true;
        });
    long first = scene.ask();
    scene.answer(first, 2);
    scene.comment(first, 2, "Nobody <b>answers</b> the phone & I wait");
    scene.answer(scene.ask(), 10);
    scene.in(
        () ->
            jdbc.sql(
                    "update response set reasons = '{Support}' where workspace_id = ? and score ="
                        + " 2")
                .param(scene.workspace)
                .update());
  }

  @Test
  void saysWhatCameInWhatIsOverdueAndWhatToFix() {
    scene.in(
        () ->
            jdbc.sql(
                    "update follow_up_case set due_at = now() - interval '3 hours' where"
                        + " workspace_id = ?")
                .param(scene.workspace)
                .update());
    Huddle huddle = scene.in(() -> huddles.of(lead, Rhythm.WEEK));
    assertThat(huddle.arrivals()).isEqualTo(new Huddle.Arrivals(2, 1, 0, 1, 1, 0));
    assertThat(huddle.quotes()).singleElement().extracting(Huddle.Quote::score).isEqualTo(2);
    assertThat(huddle.overdueCases()).isEqualTo(1);
    assertThat(huddle.overdue()).hasSize(1);
    assertThat(huddle.cause()).extracting("name", "times", "accounts").contains("Support", 1, 1);
  }

  @Test
  void anotherTeamSeesNothingOfIt() {
    long other = scene.person(context, Role.TEAM_LEAD);
    Huddle huddle = scene.in(() -> huddles.of(other, Rhythm.WEEK));
    assertThat(huddle.arrivals().answers()).isZero();
    assertThat(huddle.cause()).isNull();
  }

  @Test
  void theSheetFitsOnOnePageOfPaper() throws IOException {
    byte[] pdf = scene.in(() -> sheet.pdf(huddles.of(null, Rhythm.SHIFT)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Everybody", "<b>answers</b> the phone &", "One cause to fix");
    }
  }

  @Test
  void aPlannedSheetComesOnceADayToEverybodyOfTheTeam() {
    scene.in(
        () -> {
          for (DayOfWeek day : DayOfWeek.values()) {
            plans.add(lead, Rhythm.WEEK, day, 0, "");
          }
          jdbc.sql("update huddle_plan set last_on = null where workspace_id = ?")
              .param(scene.workspace)
              .update();
          mails.send();
          mails.send();
          return true;
        });
    assertThat(scene.mails().stream().filter(subject -> subject.startsWith("Huddle"))).hasSize(2);
  }
}
