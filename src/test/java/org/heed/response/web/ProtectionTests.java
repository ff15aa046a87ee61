package org.heed.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.InvitationToken;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the three levels of protection do to people and to programs. */
@HeedTest
class ProtectionTests {

  @LocalServerPort private int port;
  @Autowired private InvitationToken tokens;
  @Autowired private Responses responses;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long invitation;

  @BeforeEach
  void open() {
    workspace = workspaces.create();
  }

  @Test
  void offConfirmsAtOnceWhateverElseWasOpened() throws Exception {
    SurveyVisitor visitor = visitor(Protection.OFF);
    visitor.open("/all");
    visitor.open("?score=3");
    HttpResponse<String> page = visitor.open("?score=9");
    assertThat(page.body()).contains("data-auto=\"now\"");
    send(visitor, 9, "d", page);
    assertThat(answer().valid()).isTrue();
    visitor.open("?score=1");
    visitor.open("?score=2");
    visitor.open("?score=4");
    outbox.drain();
    assertThat(answer().valid()).isTrue();
  }

  @Test
  void strictNeverConfirmsByItself() throws Exception {
    SurveyVisitor visitor = visitor(Protection.STRICT);
    HttpResponse<String> page = visitor.open("?score=9");
    assertThat(page.body()).doesNotContain("data-auto").contains("Send my answer");
    send(visitor, 9, "i", page);
    send(visitor, 9, "d", page);
    assertThat(answers()).isEmpty();
    send(visitor, 9, "", page);
    outbox.drain();
    assertThat(answer().valid()).isTrue();
    visitor.answer(4, "i");
    assertThat(answer().score()).isEqualTo(9);
  }

  @Test
  void strictLeavesAPressOutWhenProgramsOpenTheLinksBeforeOrAfterIt() throws Exception {
    SurveyVisitor before = visitor(Protection.STRICT);
    for (int score = 0; score <= 10; score++) {
      before.open("?score=" + score);
    }
    HttpResponse<String> page = before.open("");
    assertThat(page.body()).contains("press the number");
    send(before, 9, "", page);
    outbox.drain();
    assertThat(answer().valid()).isFalse();

    SurveyVisitor after = visitor(Protection.STRICT);
    after.answer(9, "");
    outbox.drain();
    assertThat(answer().valid()).isTrue();
    after.open("/all");
    outbox.drain();
    assertThat(answer().valid()).isFalse();
    assertThat(after.open("").body()).as("the customer sees a stored answer").contains("9");
  }

  @Test
  void linksOpenedWithinSecondsOfDeliveryAskForAPress() throws Exception {
    SurveyVisitor visitor = visitor(Protection.STANDARD);
    sentNow();
    assertThat(visitor.open("?score=9").body()).contains("press the number");
    SurveyVisitor unprotected = visitor(Protection.OFF);
    sentNow();
    assertThat(unprotected.open("?score=9").body()).contains("data-auto");
  }

  @Test
  void programsThatSayWhoTheyAreAreAskedToPress() throws Exception {
    SurveyVisitor visitor = visitor(Protection.STANDARD);
    for (String agent :
        List.of("curl/8.5.0", "python-requests/2.32", "Barracuda Sentinel (EE)", "Slackbot 1.0")) {
      assertThat(visitor.openAs(agent, "?score=9").body()).as(agent).contains("press the number");
    }
    String phone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
    assertThat(visitor.openAs(phone, "?score=9").body()).contains("data-auto=\"yes\"");
  }

  @Test
  void allLinksOpenedFromSeveralNetworksCreateNoScoreAtAnyLevel() throws Exception {
    for (Protection level : Protection.values()) {
      SurveyVisitor visitor = visitor(level);
      for (int network = 1; network <= 3; network++) {
        for (int score = 0; score <= 10; score++) {
          visitor.openFrom("203.0." + network + ".7", "?score=" + score);
        }
      }
      outbox.drain();
      assertThat(answers()).as(level.label()).isEmpty();
    }
  }

  private void sentNow() {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update invitation set sent_at = now() where workspace_id = ? and id = ?")
                .params(workspace, invitation)
                .update());
  }

  private SurveyVisitor visitor(Protection level) {
    long touchpoint = asked.touchpoint(workspace, new Reach(Channel.MAIL, level, false));
    invitation = asked.invitation(workspace, touchpoint, asked.account(workspace, ""));
    return new SurveyVisitor("http://localhost:" + port, tokens.sign(workspace, invitation));
  }

  private static void send(SurveyVisitor visitor, int score, String how, HttpResponse<String> page)
      throws Exception {
    visitor.send(Map.of("score", score + "", "proof", SurveyVisitor.proof(page), "how", how));
  }

  private Response answer() {
    return answers().getFirst();
  }

  private List<Response> answers() {
    return WorkspaceScope.call(
        workspace, () -> responses.ofInvitation(invitation).stream().toList());
  }
}
