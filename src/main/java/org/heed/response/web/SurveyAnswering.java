package org.heed.response.web;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.heed.response.Answers;
import org.heed.response.Completion;
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
   * @return the page that asks again; {@link Kept} or {@link Onward} when all is stored, the latter
   *     also when it cannot be and the survey's own page says so
   */
  Record accept(SurveyLink link, String token, SurveyForm form, Trace sender) {
    Optional<Anonymous> stored = proofs.readAnonymous(link, form.proof());
    if (stored.isPresent()) {
      OptionalInt given =
          form.chosen(links.sent(link.workspaceId(), stored.get().surveyVersionId()));
      if (given.isPresent()) {
        return new Kept(anonymous.complete(link, token, form, given.getAsInt(), stored.get()));
      }
    }
    Optional<Shown> shown = proofs.read(link, form.proof());
    if (form.chosen().isEmpty() || shown.isEmpty() || !shown.get().longEnough()) {
      return again(link, token, form, form.chosen().isEmpty() ? "offScale" : "pressAgain");
    }
    SurveyContent content = content(link, shown.get().surveyVersionId());
    OptionalInt score = form.chosen(content);
    if (score.isEmpty()) {
      return again(link, token, form, "offScale");
    }
    if (link.test()) {
      return rehearse(link, token, form, score.getAsInt());
    }
    if (form.isMore()) {
      answers.answerMore(link.workspaceId(), link.subject(), form.accepted(content));
      return new Onward(false, form.lang());
    }
    Trace trace = sender.aged(shown.get().ageMillis());
    if (form.isDone()) {
      return complete(link, token, form, score.getAsInt(), shown.get().surveyVersionId(), trace);
    }
    if (link.subject() == WarmUp.NO_INVITATION) {
      answers.rehearse(link.workspaceId(), score.getAsInt(), trace);
      return new Onward(false, form.lang());
    }
    Confirmation confirmation =
        answers.confirm(
            link.workspaceId(), link.subject(), score.getAsInt(), form.confirmedBy(), trace);
    SurveyPage page =
        confirmation == Confirmation.UNKNOWN
            ? anonymous.store(link, token, form, score.getAsInt(), shown.get().surveyVersionId())
            : null;
    return page == null ? new Onward(false, form.lang()) : new Kept(page);
  }

  private SurveyContent content(SurveyLink link, long versionId) {
    return link.test()
        ? links.draft(link.workspaceId(), link.subject())
        : links.sent(link.workspaceId(), versionId);
  }

  /** A comment that is too long is not stored, but everything else is. */
  private Record complete(
      SurveyLink link, String token, SurveyForm form, int score, long versionId, Trace trace) {
    SurveyContent content = links.sent(link.workspaceId(), versionId);
    boolean tooLong = form.excess() > 0;
    Confirmation confirmation =
        tooLong
            ? answers.confirm(link.workspaceId(), link.subject(), score, form.confirmedBy(), trace)
            : answers.complete(
                link.workspaceId(), link.subject(), score, sent(form, content), trace);
    return tooLong && confirmation.accepted()
        ? pages.draft(link, token, versionId, content, form.lang()).shorten(content, form, score)
        : new Onward(waits(content, form, score), form.lang());
  }

  private static Completion sent(SurveyForm form, SurveyContent content) {
    return new Completion(
        form.cleanComment(), form.knownReasons(content), form.accepted(content), language(form));
  }

  /** In which the page was shown; null when it does not say. */
  static @Nullable String language(SurveyForm form) {
    return form.lang() == null || form.lang().isBlank() || form.lang().length() > 35
        ? null
        : Locale.forLanguageTag(form.lang()).toLanguageTag();
  }

  /** Whether what was said leads to questions that the page has not shown. */
  static boolean waits(SurveyContent content, SurveyForm form, int score) {
    return content.shown(content.category(score), form.accepted(content)).stream()
        .anyMatch(question -> !form.asked().contains(question.id()));
  }

  private SurveyPage rehearse(SurveyLink link, String token, SurveyForm form, int score) {
    SurveyContent content = links.draft(link.workspaceId(), link.subject());
    Draft draft = pages.draft(link, token, 0, content, form.lang());
    if (form.excess() > 0) {
      return draft.shorten(content, form, score);
    }
    if (form.isDone() && waits(content, form, score)) {
      return draft.answered(form.accepted(content)).page(Step.MORE, score);
    }
    return draft.page(form.isDone() || form.isMore() ? Step.THANKS : Step.FOLLOW, score);
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
    SurveyContent content = content(link, version.get());
    OptionalInt score = form.chosen(content);
    return pages
        .draft(link, token, version.get(), content, form.lang())
        .notice(notice, content.measure().lowest(), content.measure().highest())
        .written(form.cleanComment(), form.knownReasons(content))
        .answered(form.accepted(content))
        .page(step(form, score), score.isPresent() ? score.getAsInt() : null);
  }

  private static Step step(SurveyForm form, OptionalInt score) {
    if (score.isEmpty()) {
      return Step.ASK;
    }
    return form.isDone() || form.isMore() ? Step.FOLLOW : Step.ASK;
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
