package org.heed.response.web;

import java.util.OptionalInt;
import org.heed.response.Answers;
import org.heed.response.web.SurveyFacts.Answer;
import org.heed.response.web.SurveyPage.Step;
import org.heed.response.web.SurveyPages.Draft;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what somebody sees who opens a survey link. Opening one never records a score. */
@Component
class SurveyVisit {

  private final SurveyLinks links;
  private final SurveyFactsReader facts;
  private final SurveyPages pages;
  private final Answers answers;

  SurveyVisit(SurveyLinks links, SurveyFactsReader facts, SurveyPages pages, Answers answers) {
    this.links = links;
    this.facts = facts;
    this.pages = pages;
    this.answers = answers;
  }

  /**
   * The page for an opened link.
   *
   * @param score the number in the link, as text; null when it carried none
   * @param program whether a program opens it by its own account
   * @param edit whether the customer asked to change an answer already completed
   * @return a {@link SurveyPage} or a {@link SurveyFarewell}
   */
  Record open(
      SurveyLink link, String token, @Nullable String score, boolean program, boolean edit) {
    OptionalInt number = SurveyForm.score(score);
    if (link.test()) {
      Draft draft = pages.draft(link, token, 0, links.draft(link.workspaceId(), link.subject()));
      return ask(draft, number, score);
    }
    number.ifPresent(value -> answers.scoreOpened(link.workspaceId(), link.subject(), value));
    return facts
        .find(link.workspaceId(), link.subject())
        .map(
            known ->
                open(link, token, program ? known.openedByProgram() : known, number, score, edit))
        .orElseGet(SurveyFarewell::unknown);
  }

  private Record open(
      SurveyLink link,
      String token,
      SurveyFacts known,
      OptionalInt number,
      @Nullable String score,
      boolean edit) {
    SurveyContent content = links.sent(link.workspaceId(), known.surveyVersionId());
    Draft draft =
        pages
            .draft(link, token, known.surveyVersionId(), content)
            .unsubscribe(known.optedOut() ? null : pages.unsubscribe(link, known.contactId()))
            .confirming(known.anonymous() ? Confirming.BY_PRESS : Confirming.at(known.protection()))
            .noticeIf(known.anonymous(), "anonymous")
            .noticeIf(known.optedOut(), "optedOut");
    Answer answer = known.answer();
    if (!known.open()) {
      return SurveyFarewell.closed(draft.words(), answer);
    }
    boolean other = answer == null || (number.isPresent() && number.getAsInt() != answer.score());
    if (other && known.scanned()) {
      return draft.notice("choose").page(Step.CHOOSE, null);
    }
    if (answer == null || other) {
      return ask(answer == null ? draft : draft.notice("replaces", answer.score()), number, score);
    }
    return answered(draft, answer, edit);
  }

  private static SurveyPage ask(Draft draft, OptionalInt number, @Nullable String score) {
    return draft
        .noticeIf(score != null && number.isEmpty(), "offScale")
        .page(Step.ASK, number.isPresent() ? number.getAsInt() : null);
  }

  private static SurveyPage answered(Draft draft, Answer answer, boolean edit) {
    if (answer.completed() && !edit) {
      return draft.page(Step.THANKS, answer.score());
    }
    return draft
        .noticeIf(!answer.completed(), "saved")
        .written(answer.comment(), answer.reasons())
        .page(Step.FOLLOW, answer.score());
  }
}
