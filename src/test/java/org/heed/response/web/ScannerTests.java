package org.heed.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.heed.response.ResponseFilter;
import org.heed.response.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs that open every link of a mail before or after its reader does. */
@HeedTest
class ScannerTests {

  @LocalServerPort private int port;
  @Autowired private InvitationToken tokens;
  @Autowired private Responses responses;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;

  private long workspace;
  private SurveyVisitor visitor;

  @BeforeEach
  void ask() {
    workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "");
    long invitation = asked.invitation(workspace, touchpoint, account);
    visitor = new SurveyVisitor("http://localhost:" + port, tokens.sign(workspace, invitation));
  }

  @Test
  void openingAllElevenLinksCreatesNoScore() throws Exception {
    for (int score = 0; score <= 10; score++) {
      visitor.head("?score=" + score);
      visitor.open("?score=" + score);
    }
    assertThat(counted()).isZero();
  }

  @Test
  void scriptsRunOnAllElevenPagesAtOnceCreateNoScore() throws Exception {
    List<String> proofs = new ArrayList<>();
    for (int score = 0; score <= 10; score++) {
      HttpResponse<String> page = visitor.open("?score=" + score);
      proofs.add(SurveyVisitor.proof(page));
    }
    for (int score = 0; score <= 10; score++) {
      visitor.send(
          Map.of(
              "score", score + "", "proof", proofs.get(score), "how", score % 2 == 0 ? "i" : "d"));
    }
    assertThat(counted()).isZero();
  }

  @Test
  void scriptsRunOnOnePageAfterTheOtherLeaveNoScore() throws Exception {
    for (int score = 0; score <= 4; score++) {
      HttpResponse<String> page = visitor.open("?score=" + score);
      if (page.body().contains("data-auto")) {
        visitor.send(Map.of("score", score + "", "proof", SurveyVisitor.proof(page), "how", "i"));
      }
    }
    assertThat(counted()).isZero();
  }

  @Test
  void postWithoutAPageCreatesNoScore() throws Exception {
    assertThat(visitor.send(Map.of("score", "9")).statusCode()).isEqualTo(422);
    assertThat(visitor.send(Map.of("score", "9", "proof", "AAAA")).statusCode()).isEqualTo(422);
    assertThat(counted()).isZero();
  }

  @Test
  void postFasterThanAnybodyReadsCreatesNoScore() throws Exception {
    String page = visitor.open("?score=9").body();
    String proof = page.replaceAll("(?s).*name=\"proof\" value=\"([^\"]+)\".*", "$1");
    HttpResponse<String> again = visitor.send(Map.of("score", "9", "proof", proof));
    assertThat(again.body()).contains("press once more");
    assertThat(counted()).isZero();
  }

  @Test
  void followingTheHiddenLinkStopsThePageFromConfirmingByItself() throws Exception {
    visitor.open("/all");
    HttpResponse<String> page = visitor.open("?score=9");
    assertThat(page.body()).contains("press the number").doesNotContain("data-auto");
    visitor.send(Map.of("score", "9", "proof", SurveyVisitor.proof(page), "how", "i"));
    assertThat(counted()).isZero();
  }

  @Test
  void aPersonWhoPressesCountsEvenWhileTheLinksAreScanned() throws Exception {
    visitor.answer(2, "i");
    for (int score = 3; score <= 10; score++) {
      visitor.open("?score=" + score);
    }
    assertThat(counted()).isZero();
    HttpResponse<String> page = visitor.open("");
    assertThat(page.body()).contains("press the number");
    visitor.send(Map.of("score", "9", "proof", SurveyVisitor.proof(page)));
    assertThat(counted()).isEqualTo(1);
    assertThat(only().score()).isEqualTo(9);
    assertThat(only().valid()).isTrue();
  }

  @Test
  void aPressedScoreIsNotTakenBack() throws Exception {
    visitor.answer(2, "");
    for (int score = 0; score <= 10; score++) {
      visitor.open("?score=" + score);
    }
    assertThat(counted()).isEqualTo(1);
    assertThat(only().score()).isEqualTo(2);
  }

  private org.heed.response.Response only() {
    return WorkspaceScope.call(
        workspace,
        () -> responses.search(ResponseFilter.EVERYTHING, null, 5).rows().getFirst().response());
  }

  private long counted() {
    return WorkspaceScope.call(
        workspace, () -> responses.search(ResponseFilter.EVERYTHING, null, 50).rows().size());
  }
}
