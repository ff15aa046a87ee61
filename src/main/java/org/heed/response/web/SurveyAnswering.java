package org.heed.response.web;

import java.util.Optional;
import java.util.OptionalInt;
import org.heed.response.Answers;
import org.heed.response.Confirmation;
import org.heed.response.authenticity.Trace;
import org.heed.response.web.PageProof.Anonymous;
import org.heed.response.web.PageProof.Shown;
import org.heed.response.web.SurveyPage.Step;
import org.heed.response.web.SurveyPages.Draft;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what a sent survey page means, and has it stored. */
@Component
class SurveyAnswering {

  private final SurveyLinks links;
  private final SurveyFactsReader facts;
  private final SurveyPages pages;
  private final PageProof proofs;
  private final Answers answers;
  private final AnonymousAnswering anonymous;

  SurveyAnswering(
      SurveyLinks links,
      SurveyFactsReader facts,
      SurveyPages pages,
      PageProof proofs,
      Answers answers,
      AnonymousAnswering anonymous) {
    this.anonymous = anonymous;
    this.links = links;
    this.facts = facts;
    this.pages = pages;
    this.proofs = proofs;
    this.answers = answers;
  }

  /**
   * Stores what was sent.
   *
   * @param sender how it came in
   * @return the page that asks again; null when all is stored, or cannot be, and the survey's own
   *     page says so
   */
  @Nullable Record accept(SurveyLink link, String token, SurveyForm form, Trace sender) {
    OptionalInt score = form.chosen();
    Optional<Anonymous> stored = proofs.readAnonymous(link, form.proof());
    if (stored.isPresent() && score.isPresent()) {
      return anonymous.complete(link, token, form, score.getAsInt(), stored.get());
    }
    Optional<Shown> shown = proofs.read(link, form.proof());
    if (score.isEmpty() || shown.isEmpty() || !shown.get().longEnough()) {
      return again(link, token, form, score.isEmpty() ? "offScale" : "pressAgain");
    }
    if (link.test()) {
      return rehearse(link, token, form, score.getAsInt());
    }
    Trace trace = sender.aged(shown.get().ageMillis());
    if (form.isDone()) {
      return complete(link, token, form, score.getAsInt(), shown.get().surveyVersionId(), trace);
    }
    Confirmation confirmation =
        answers.confirm(
            link.workspaceId(), link.subject(), score.getAsInt(), form.confirmedBy(), trace);
    return confirmation == Confirmation.UNKNOWN
        ? anonymous.store(link, token, form, score.getAsInt(), shown.get().surveyVersionId())
        : null;
  }

  /** A comment that is too long is not stored, but everything else is. */
  private @Nullable Record complete(
      SurveyLink link, String token, SurveyForm form, int score, long versionId, Trace trace) {
    SurveyContent content = links.sent(link.workspaceId(), versionId);
    boolean tooLong = form.excess() > 0;
    Confirmation confirmation =
        tooLong
            ? answers.confirm(link.workspaceId(), link.subject(), score, form.confirmedBy(), trace)
            : answers.complete(
                link.workspaceId(),
                link.subject(),
                score,
                form.cleanComment(),
                form.knownReasons(content),
                trace);
    return tooLong && confirmation.accepted()
        ? shorten(pages.draft(link, token, versionId, content), content, form, score)
        : null;
  }

  private static SurveyPage shorten(
      Draft draft, SurveyContent content, SurveyForm form, int score) {
    return draft
        .notice("tooLong", form.excess(), Answers.MAX_COMMENT)
        .written(form.cleanComment(), form.knownReasons(content))
        .page(Step.FOLLOW, score);
  }

  private SurveyPage rehearse(SurveyLink link, String token, SurveyForm form, int score) {
    SurveyContent content = links.draft(link.workspaceId(), link.subject());
    Draft draft = pages.draft(link, token, 0, content);
    return form.excess() > 0
        ? shorten(draft, content, form, score)
        : draft.page(form.isDone() ? Step.THANKS : Step.FOLLOW, score);
  }

  /**
   * The same page again with everything that was typed and a notice. Needs no database when this
   * node has shown the survey before.
   */
  Record again(SurveyLink link, String token, SurveyForm form, String notice) {
    Optional<Long> version = version(link, form);
    if (version.isEmpty()) {
      return SurveyFarewell.unknown();
    }
    SurveyContent content =
        link.test()
            ? links.draft(link.workspaceId(), link.subject())
            : links.sent(link.workspaceId(), version.get());
    OptionalInt score = form.chosen();
    boolean follow = form.isDone() && score.isPresent();
    return pages
        .draft(link, token, version.get(), content)
        .notice(notice)
        .written(form.cleanComment(), form.knownReasons(content))
        .page(follow ? Step.FOLLOW : Step.ASK, score.isPresent() ? score.getAsInt() : null);
  }

  private Optional<Long> version(SurveyLink link, SurveyForm form) {
    if (link.test()) {
      return Optional.of(0L);
    }
    return proofs
        .read(link, form.proof())
        .map(Shown::surveyVersionId)
        .or(() -> facts.find(link.workspaceId(), link.subject()).map(SurveyFacts::surveyVersionId));
  }
}
