package org.heed.response.web;

import java.util.OptionalLong;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.AnonymousAnswers;
import org.heed.response.Completion;
import org.heed.response.web.PageProof.Anonymous;
import org.heed.response.web.SurveyPage.Step;
import org.heed.response.web.SurveyPages.Draft;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The conversation of an anonymous survey; only the page in front of the person knows the answer.
 */
@Component
class AnonymousAnswering {

  private final AnonymousAnswers answers;
  private final SurveyPages pages;
  private final SurveyLinks links;

  AnonymousAnswering(AnonymousAnswers answers, SurveyPages pages, SurveyLinks links) {
    this.answers = answers;
    this.pages = pages;
    this.links = links;
  }

  /** Stores the score; null when there is nothing to store it for, or it was stored before. */
  @Nullable SurveyPage store(
      SurveyLink link, String token, SurveyForm form, int score, long versionId) {
    if (form.confirmedBy().automatic()) {
      return null;
    }
    OptionalLong id =
        WorkspaceScope.call(link.workspaceId(), () -> answers.store(link.subject(), score));
    return id.isEmpty()
        ? null
        : page(link, token, form, new Anonymous(id.getAsLong(), versionId))
            .noticeIf(true, "saved")
            .page(Step.FOLLOW, score);
  }

  /** Adds the words, then thanks or asks what follows from them. */
  SurveyPage complete(SurveyLink link, String token, SurveyForm form, int score, Anonymous stored) {
    SurveyContent content = links.sent(link.workspaceId(), stored.surveyVersionId());
    Draft page = page(link, token, form, stored).answered(form.accepted(content));
    if (form.isMore()) {
      WorkspaceScope.run(
          link.workspaceId(),
          () -> answers.answerMore(stored.responseId(), form.accepted(content)));
      return page.page(Step.THANKS, score);
    }
    if (form.excess() > 0) {
      return page.shorten(content, form, score);
    }
    Completion sent =
        new Completion(
            form.cleanComment(), form.knownReasons(content), form.accepted(content), null);
    WorkspaceScope.run(link.workspaceId(), () -> answers.complete(stored.responseId(), sent));
    return page.page(SurveyAnswering.waits(content, form, score) ? Step.MORE : Step.THANKS, score);
  }

  private Draft page(SurveyLink link, String token, SurveyForm form, Anonymous stored) {
    SurveyContent content = links.sent(link.workspaceId(), stored.surveyVersionId());
    return pages.anonymous(link, token, stored, content, form.lang());
  }
}
