package org.heed.program.web;

import java.util.Objects;
import org.heed.platform.text.PlainText;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The survey's cell: what is asked about which product, and whether it is published. */
@Component
class SurveyCell {

  private static final int LONGEST = 400;

  private final Surveys surveys;
  private final Touchpoints touchpoints;

  SurveyCell(Surveys surveys, Touchpoints touchpoints) {
    this.surveys = surveys;
    this.touchpoints = touchpoints;
  }

  /**
   * The cell as typed.
   *
   * @param surveyRevision the revision of the survey that was shown
   * @param publish whether invitations from now on ask it
   */
  record Form(
      @Nullable String question,
      @Nullable String product,
      @Nullable Integer surveyRevision,
      @Nullable Boolean publish) {}

  void show(Touchpoint touchpoint, Model page) {
    SurveyDraft draft = surveys.draft(touchpoint.surveyId());
    page.addAttribute(
        "typed",
        new Form(
            draft.content().question(),
            draft.content().productName(),
            draft.revision(),
            touchpoint.surveyVersionId() != null));
  }

  /**
   * Stores it.
   *
   * @throws org.heed.platform.web.InvalidInput for texts that could not be published
   * @throws org.heed.platform.web.Conflict when somebody saved the survey since
   */
  @Transactional
  void save(long touchpointId, Form form) {
    SurveyDraft draft = surveys.draft(touchpoints.find(touchpointId).surveyId());
    surveys.saveDraft(
        draft.surveyId(),
        Objects.requireNonNullElse(form.surveyRevision(), draft.revision()),
        draft
            .content()
            .edit()
            .product(line(form.product(), draft.content().productName()))
            .question(line(form.question(), draft.content().question()))
            .done());
    if (Boolean.TRUE.equals(form.publish())) {
      touchpoints.publish(touchpointId);
    }
  }

  private static String line(@Nullable String typed, String otherwise) {
    return typed == null ? otherwise : PlainText.cleanLine(typed, LONGEST);
  }
}
