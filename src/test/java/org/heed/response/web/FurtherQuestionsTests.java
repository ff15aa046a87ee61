package org.heed.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.heed.response.Responses;
import org.heed.response.extra.FurtherAnswers;
import org.heed.statistics.SurveyKind;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyTemplates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Further questions on the survey page, for somebody whose browser runs no script. */
@HeedTest
class FurtherQuestionsTests {

  @LocalServerPort private int port;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private InvitationToken tokens;
  @Autowired private Responses responses;
  @Autowired private FurtherAnswers further;

  private long workspace;
  private long invitation;
  private SurveyVisitor visitor;

  @BeforeEach
  void ask() {
    workspace = workspaces.create("Europe/Berlin");
    long touchpoint =
        asked.touchpoint(
            workspace,
            SurveyTemplates.relationship("Acme")
                .edit()
                .kind(SurveyKind.CSAT5)
                .questions(
                    List.of(
                        question("solved", QuestionKind.YES_NO, null),
                        question("why", QuestionKind.TEXT, new ShowIf("solved", List.of("no"))),
                        question(
                            "speed",
                            QuestionKind.RATING,
                            new ShowIf("score", List.of("detractor"))),
                        question("part", QuestionKind.MULTIPLE, null)))
                .done());
    invitation = asked.invitation(workspace, touchpoint, asked.account(workspace, "EMEA"));
    visitor = new SurveyVisitor("http://localhost:" + port, tokens.sign(workspace, invitation));
  }

  @Test
  void theScaleIsTheKindsAndNumbersOffItAreRefused() throws Exception {
    assertThat(visitor.open("").body()).contains("value=\"5\"").doesNotContain("value=\"6\"");
    HttpResponse<String> refused = visitor.answer(9, "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Please choose one from 1 to 5");
  }

  @Test
  void whatFollowsFromAnAnswerIsAskedInASecondStep() throws Exception {
    visitor.answer(2, "");
    HttpResponse<String> follow = visitor.open("");
    assertThat(follow.body())
        .contains("data-question=\"why\" data-on=\"solved\" data-values=\"no\" hidden");
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("score", "2");
    sent.put("proof", SurveyVisitor.proof(follow));
    sent.put("step", "done");
    sent.put("asked", "solved");
    sent.put("q.solved", "no");
    sent.put("q.why", "smuggled");
    HttpResponse<String> next = visitor.send(sent);
    assertThat(next.headers().firstValue("location").orElse("")).endsWith("?more");
    HttpResponse<String> more = visitor.open("?more");
    assertThat(more.body()).contains("data-question=\"why\"").contains("3 more questions");
    Map<String, String> rest = new LinkedHashMap<>();
    rest.put("score", "2");
    rest.put("proof", SurveyVisitor.proof(more));
    rest.put("step", "more");
    rest.put("asked", "why");
    rest.put("q.why", " It fell apart ");
    visitor.send(rest);
    assertThat(stored())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("solved", List.of("no"), "why", List.of("It fell apart")));
  }

  @Test
  void madeUpAnswersAreNotKept() throws Exception {
    visitor.answer(5, "");
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("score", "5");
    sent.put("proof", SurveyVisitor.proof(visitor.open("")));
    sent.put("step", "done");
    sent.put("asked", "part");
    sent.put("q.part", "Not an option");
    sent.put("q.unknown", "x");
    visitor.send(sent);
    assertThat(stored()).isEmpty();
  }

  @Test
  void aRespondentMaySwitchTheLanguageAndIsAnsweredInIt() throws Exception {
    HttpResponse<String> arabic = visitor.open("?lang=ar");
    assertThat(arabic.body()).doesNotContain("dir=\"rtl\"").contains("lang=\"en\"");
  }

  private Map<String, List<String>> stored() {
    return WorkspaceScope.call(
        workspace, () -> further.of(responses.ofInvitation(invitation).orElseThrow().id()));
  }

  private static Question question(String id, QuestionKind kind, @Nullable ShowIf rule) {
    List<String> options = kind.hasOptions() ? List.of("Screen", "Keyboard") : List.of();
    return new Question(id, kind, "About " + id + "?", options, rule, null);
  }
}
