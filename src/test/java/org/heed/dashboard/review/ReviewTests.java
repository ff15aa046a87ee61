package org.heed.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class ReviewTests {

  @Autowired private ReviewSheets sheets;
  @Autowired private ReviewController controller;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;

  private long workspace;
  private long touchpoint;
  private long account;

  @BeforeEach
  void customer() {
    workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA");
  }

  @Test
  void anAccountWithoutAnswersIsToBeAskedInPerson() {
    ReviewSheet sheet = sheet();
    assertThat(sheet.answers()).isEmpty();
    assertThat(sheet.open()).isEmpty();
    assertThat(sheet.nextSteps())
        .containsExactly("Nobody there has answered yet: ask for an opinion in person.");
  }

  @Test
  void anUnhappyAnswerIsOnTheSheetWithItsOpenCase() {
    give(3, "The export <b>fails</b>");
    ReviewSheet sheet = sheet();
    assertThat(sheet.answers()).hasSize(1);
    assertThat(sheet.open()).hasSize(1);
    assertThat(sheet.nextSteps()).contains("Call back: an unhappy answer waits for a call.");
  }

  @Test
  void aReferenceIsAskedOfAPromoterOnlyWhereNobodyWasUnhappy() {
    String ask = "No recommendation was below 7: ask one who gave 9 or 10 for a reference.";
    give(7, "Fine");
    assertThat(sheet().nextSteps()).doesNotContain(ask);
    give(9, "Good");
    assertThat(sheet().nextSteps()).contains(ask);
    give(6, "Slow");
    assertThat(sheet().nextSteps()).doesNotContain(ask);
  }

  @Test
  void thePdfIsOneWhateverTheCustomerWrote() {
    give(9, "<script>alert(1)</script> \u202e ünïcode 😀");
    byte[] pdf =
        Objects.requireNonNull(
            WorkspaceScope.call(workspace, () -> controller.pdf(account)).getBody());
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(2_000);
  }

  private ReviewSheet sheet() {
    return WorkspaceScope.call(workspace, () -> sheets.of(account));
  }

  private void give(int score, String comment) {
    given.say(workspace, touchpoint, account, Instant.now(), comment, score);
  }
}
