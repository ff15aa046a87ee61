package org.heed.response.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.Answers;
import org.heed.response.extra.FurtherAnswers;
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
  private final FurtherAnswers further;

  SurveyVisit(
      SurveyLinks links,
      SurveyFactsReader facts,
      SurveyPages pages,
      Answers answers,
      FurtherAnswers further) {
    this.further = further;
    this.links = links;
    this.facts = facts;
    this.pages = pages;
    this.answers = answers;
  }

  /**
   * What the opened address asks for.
   *
   * @param score the number in the link, as text; null when it carried none
   * @param edit whether the customer asked to change an answer already completed
   * @param more whether further questions shall be shown
   * @param language the language asked for; null for the contact's
   * @param program whether a program sent the request
   */
  record Wish(
      @Nullable String score,
      boolean edit,
      boolean more,
      @Nullable String language,
      boolean program) {}

  /**
   * The page for an opened link.
   *
   * @return a {@link SurveyPage} or a {@link SurveyFarewell}
   */
  Record open(SurveyLink link, String token, Wish wish) {
    OptionalInt number = SurveyForm.score(wish.score());
    if (link.test()) {
      SurveyContent content = links.draft(link.workspaceId(), link.subject());
      return ask(pages.draft(link, token, 0, content, wish.language()), wish.score());
    }
    number.ifPresent(value -> answers.scoreOpened(link.workspaceId(), link.subject(), value));
    return facts
        .find(link.workspaceId(), link.subject())
        .map(known -> open(link, token, wish.program() ? known.openedByProgram() : known, wish))
        .orElseGet(SurveyFarewell::unknown);
  }

  private Record open(SurveyLink link, String token, SurveyFacts known, Wish wish) {
    SurveyContent content = links.sent(link.workspaceId(), known.surveyVersionId());
    String language = wish.language() == null ? known.language() : wish.language();
    Draft draft =
        pages
            .draft(link, token, known.surveyVersionId(), content, language)
            .until(known.closesAt(), links.zone(link.workspaceId()))
            .unsubscribe(known.optedOut() ? null : pages.unsubscribe(link, known.contactId()))
            .confirming(known.anonymous() ? Confirming.BY_PRESS : Confirming.at(known.protection()))
            .noticeIf(known.anonymous(), "anonymous")
            .noticeIf(known.optedOut(), "optedOut");
    Answer answer = known.answer();
    if (!known.open()) {
      return known.used()
          ? SurveyFarewell.used(draft.words())
          : SurveyFarewell.closed(draft.words(), answer);
    }
    OptionalInt number = onScale(draft, wish.score());
    boolean other = answer == null || (number.isPresent() && number.getAsInt() != answer.score());
    if (other && known.scanned()) {
      return draft.notice("choose").page(Step.CHOOSE, null);
    }
    if (answer == null || other) {
      return ask(answer == null ? draft : draft.notice("replaces", answer.score()), wish.score());
    }
    return answered(link, draft, answer, wish);
  }

  private static OptionalInt onScale(Draft draft, @Nullable String score) {
    OptionalInt number = SurveyForm.score(score);
    return number.isPresent() && draft.source().measure().fits(number.getAsInt())
        ? number
        : OptionalInt.empty();
  }

  private static SurveyPage ask(Draft draft, @Nullable String score) {
    OptionalInt number = onScale(draft, score);
    return draft
        .noticeIf(
            score != null && number.isEmpty(),
            "offScale",
            draft.source().measure().lowest(),
            draft.source().measure().highest())
        .page(Step.ASK, number.isPresent() ? number.getAsInt() : null);
  }

  private SurveyPage answered(SurveyLink link, Draft draft, Answer answer, Wish wish) {
    draft.answered(further(link, draft, answer));
    if (wish.more()) {
      SurveyPage more = draft.page(Step.MORE, answer.score());
      return more.waiting() > 0 ? more : draft.page(Step.THANKS, answer.score());
    }
    if (answer.completed() && !wish.edit()) {
      return draft.page(Step.THANKS, answer.score());
    }
    return draft
        .noticeIf(!answer.completed(), "saved")
        .written(answer.comment(), answer.reasons())
        .page(Step.FOLLOW, answer.score());
  }

  /** Most surveys ask nothing further, and then nothing is read. */
  private Map<String, List<String>> further(SurveyLink link, Draft draft, Answer answer) {
    return draft.source().asked().isEmpty()
        ? Map.of()
        : WorkspaceScope.call(link.workspaceId(), () -> further.of(answer.responseId()));
  }
}
