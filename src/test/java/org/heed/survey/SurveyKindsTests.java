package org.heed.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Touchpoints;
import org.heed.response.Answers;
import org.heed.response.Confirmation;
import org.heed.response.ConfirmedBy;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.heed.score.Period;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.statistics.Category;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of question keeps its own scale, and no two are counted together. */
@HeedTest
class SurveyKindsTests {

  private static final Period ALWAYS =
      new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));

  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private Answers answers;
  @Autowired private Responses responses;
  @Autowired private Outbox outbox;
  @Autowired private Scores scores;
  @Autowired private Surveys surveys;
  @Autowired private Touchpoints touchpoints;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long account;

  @BeforeEach
  void prepare() {
    workspace = workspaces.create("Europe/Berlin");
    workspaces.person(workspace, "owner");
    account = asked.account(workspace, "EMEA");
  }

  @ParameterizedTest
  @EnumSource(SurveyKind.class)
  void everyStepOfAScaleIsStoredWithTheCategoryOfItsDefinition(SurveyKind kind) {
    long touchpoint = touchpoint(kind);
    for (int score = 0; score <= 10; score++) {
      long invitation = asked.invitation(workspace, touchpoint, account);
      Confirmation confirmation = answers.confirm(workspace, invitation, score, ConfirmedBy.BUTTON);
      assertThat(confirmation.accepted()).isEqualTo(kind.measure().fits(score));
      if (confirmation.accepted()) {
        Response stored =
            WorkspaceScope.call(workspace, () -> responses.ofInvitation(invitation).orElseThrow());
        assertThat(stored.kind()).isEqualTo(kind);
        assertThat(databaseCategory(kind, score)).isEqualTo(stored.category());
      }
    }
  }

  @Test
  void satisfactionIsNeverCountedAsRecommendation() {
    long relationship = touchpoint(SurveyKind.RNPS);
    long satisfaction = touchpoint(SurveyKind.CSAT5);
    answer(relationship, 9);
    answer(satisfaction, 5);
    answer(satisfaction, 1);
    outbox.drain();
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThat(scores.kind(Slice.ALL)).isEqualTo(SurveyKind.RNPS);
          assertThat(scores.counts(ALWAYS, Slice.ALL)).isEqualTo(new ScoreCounts(0, 0, 1));
          assertThat(scores.counts(ALWAYS, new Slice(satisfaction, null)))
              .isEqualTo(new ScoreCounts(1, 0, 1));
          assertThat(scores.counts(ALWAYS, new Slice(null, null, SurveyKind.CSAT5)))
              .isEqualTo(new ScoreCounts(1, 0, 1));
        });
    assertThat(promotersOfTheAccount()).isEqualTo(1);
    assertThat(casesOfTheWorkspace()).containsExactly(1);
  }

  @Test
  void aPublishedSurveyKeepsItsKind() {
    long touchpoint = touchpoint(SurveyKind.CES7);
    WorkspaceScope.run(
        workspace,
        () -> {
          SurveyDraft draft = surveys.draft(touchpoints.find(touchpoint).surveyId());
          SurveyContent other = draft.content().edit().kind(SurveyKind.CSAT10).done();
          assertThatThrownBy(() -> surveys.saveDraft(draft.surveyId(), draft.revision(), other))
              .isInstanceOf(InvalidInput.class)
              .hasMessageContaining("published as CES 1–7");
        });
  }

  private long touchpoint(SurveyKind kind) {
    return asked.touchpoint(
        workspace, SurveyTemplates.relationship("Acme").edit().kind(kind).done());
  }

  private void answer(long touchpoint, int score) {
    long invitation = asked.invitation(workspace, touchpoint, account);
    answers.confirm(workspace, invitation, score, ConfirmedBy.BUTTON);
  }

  private Category databaseCategory(SurveyKind kind, int score) {
    String name =
        jdbc.sql("select upper(heed_category(?, ?))")
            .params(kind.key(), score)
            .query(String.class)
            .single();
    return Category.valueOf(Objects.requireNonNull(name));
  }

  private int promotersOfTheAccount() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select promoters from account_score where workspace_id = ?")
                .param(workspace)
                .query(Integer.class)
                .single());
  }

  private List<Integer> casesOfTheWorkspace() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select score from follow_up_case where workspace_id = ?")
                .param(workspace)
                .query(Integer.class)
                .list());
  }
}
