package org.heed.response.web;

import java.util.List;
import java.util.OptionalLong;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.AnonymousAnswers;
import org.heed.response.web.PageProof.Anonymous;
import org.heed.response.web.SurveyPage.Step;
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
  @Nullable Record store(
      SurveyLink link, String token, SurveyForm form, int score, long versionId) {
    if (form.confirmedBy().automatic()) {
      return null;
    }
    OptionalLong id =
        WorkspaceScope.call(link.workspaceId(), () -> answers.store(link.subject(), score));
    return id.isEmpty()
        ? null
        : page(link, token, id.getAsLong(), versionId)
            .noticeIf(true, "saved")
            .page(Step.FOLLOW, score);
  }

  /** Adds the words and thanks. */
  Record complete(SurveyLink link, String token, SurveyForm form, int score, Anonymous stored) {
    SurveyContent content = links.sent(link.workspaceId(), stored.surveyVersionId());
    List<String> reasons = form.knownReasons(content);
    WorkspaceScope.run(
        link.workspaceId(),
        () -> answers.complete(stored.responseId(), form.cleanComment(), reasons));
    return page(link, token, stored.responseId(), stored.surveyVersionId())
        .page(Step.THANKS, score);
  }

  private SurveyPages.Draft page(SurveyLink link, String token, long responseId, long versionId) {
    // Further answers are kept with their moment, which could lead back to a person.
    SurveyContent content =
        links.sent(link.workspaceId(), versionId).edit().questions(List.of()).done();
    return pages.anonymous(link, token, responseId, versionId, content);
  }
}
