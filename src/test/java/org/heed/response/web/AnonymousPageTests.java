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
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of an anonymous survey, as a browser without scripts meets them. */
@HeedTest
class AnonymousPageTests {

  @LocalServerPort private int port;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private InvitationToken tokens;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private SurveyVisitor visitor;

  @BeforeEach
  void ask() {
    workspace = workspaces.create("Europe/Berlin");
    List<Question> questions =
        List.of(
            new Question("solved", QuestionKind.YES_NO, "Solved?", List.of(), null, null),
            new Question(
                "why",
                QuestionKind.TEXT,
                "Why not?",
                List.of(),
                new ShowIf("solved", List.of("no")),
                null));
    visitor = invited(SurveyTemplates.relationship("Acme").edit().questions(questions).done());
  }

  private SurveyVisitor invited(SurveyContent survey) {
    Reach anonymous = new Reach(Channel.MAIL, Protection.STANDARD, true);
    long touchpoint = asked.touchpoint(workspace, survey, anonymous);
    long invitation = asked.invitation(workspace, touchpoint, asked.account(workspace, "EMEA"));
    return new SurveyVisitor("http://localhost:" + port, tokens.sign(workspace, invitation));
  }

  @Test
  void thePageSaysThatItIsAnonymousAndStoresOnlyWhatAPersonPressed() throws Exception {
    assertThat(visitor.open("?score=9").body())
        .contains("This survey is anonymous")
        .doesNotContain("data-auto");
    visitor.answer(9, "i");
    assertThat(stored()).isEmpty();
  }

  @Test
  void scoreWordsAndFurtherAnswersAreStoredInOneConversation() throws Exception {
    HttpResponse<String> follow = visitor.answer(3, "");
    assertThat(follow.statusCode()).isEqualTo(200);
    assertThat(follow.body())
        .contains("Your answer is stored", "Solved?")
        .doesNotContain("You can change your number");
    Map<String, String> sent = sent(follow, "done");
    sent.put("comment", "Too slow");
    sent.put("reason", "Speed");
    sent.put("asked", "solved");
    sent.put("q.solved", "no");
    HttpResponse<String> more = visitor.send(sent);
    assertThat(more.body()).contains("Why not?");
    Map<String, String> last = sent(more, "more");
    last.put("asked", "why");
    last.put("q.why", "Nobody called");
    HttpResponse<String> thanks = visitor.send(last);
    assertThat(thanks.statusCode()).isEqualTo(200);
    assertThat(thanks.body()).contains("Thank you").doesNotContain("?edit");
    assertThat(stored()).containsExactly("3|Too slow|no, Nobody called|12:00:00");
  }

  @Test
  void aCommentThatIsTooLongIsKeptOnThePageAndTheRestIsSafe() throws Exception {
    Map<String, String> sent = sent(visitor.answer(3, ""), "done");
    sent.put("comment", "x".repeat(10_001));
    HttpResponse<String> shorten = visitor.send(sent);
    assertThat(shorten.body()).contains("Your comment has", "xxxxxxxxxx");
    Map<String, String> shorter = sent(shorten, "done");
    shorter.put("comment", "short");
    shorter.put("asked", "solved");
    assertThat(visitor.send(shorter).body()).contains("Thank you");
    assertThat(stored()).containsExactly("3|short|12:00:00");
  }

  @Test
  void aLinkThatWasUsedSaysSoKindly() throws Exception {
    visitor = invited(SurveyTemplates.relationship("Acme"));
    visitor.answer(8, "");
    HttpResponse<String> again = visitor.open("?score=8");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("Your answer has arrived", "each works once");
    assertThat(visitor.open("?lang=de").body()).contains("Ihre Antwort ist angekommen");
  }

  private static Map<String, String> sent(HttpResponse<String> page, String step)
      throws InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("score", "3");
    fields.put("proof", SurveyVisitor.proof(page));
    fields.put("step", step);
    return fields;
  }

  private List<String> stored() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select concat_ws('|', score, comment, string_agg(value[1], ', ' order by question_id),
                             (r.answered_at at time zone 'Europe/Berlin')::time)
                      from response r
                      left join answer a on a.workspace_id = r.workspace_id and a.response_id = r.id
                     where r.workspace_id = ? group by r.workspace_id, r.id
                    """)
                .param(workspace)
                .query(String.class)
                .list());
  }
}
