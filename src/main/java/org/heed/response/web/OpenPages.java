package org.heed.response.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.Completion;
import org.heed.response.Confirmation;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.heed.response.authenticity.Trace;
import org.heed.response.open.Arrival;
import org.heed.response.open.OpenAnswers;
import org.heed.response.open.OpenDoor;
import org.heed.response.open.Visitor;
import org.heed.response.web.PageProof.Shown;
import org.heed.response.web.SurveyPage.Step;
import org.heed.response.web.SurveyPages.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What visitors of a public link see and send. Each page that is opened draws a key of its own; the
 * answer is stored under it, however often it is sent.
 */
@Component
class OpenPages {

  private final SurveyPages pages;
  private final PageProof proofs;
  private final OpenAnswers answers;
  private final Responses responses;

  OpenPages(SurveyPages pages, PageProof proofs, OpenAnswers answers, Responses responses) {
    this.pages = pages;
    this.proofs = proofs;
    this.answers = answers;
    this.responses = responses;
  }

  /**
   * The page for a key: the question, or what follows an answer given before.
   *
   * @param language the one wanted; null for the one the survey was written in
   */
  Record open(OpenDoor door, String token, UUID key, boolean edit, @Nullable String language) {
    Draft draft = draft(door, token, key, language).noticeIf(door.anonymous(), "anonymous");
    if (!door.open()) {
      return SurveyFarewell.closed(draft.words(), null);
    }
    Response answer = answer(door, key);
    if (answer == null) {
      return draft.page(Step.ASK, null);
    }
    if (answer.completedAt() != null && (!edit || door.anonymous())) {
      return draft.page(Step.THANKS, answer.score());
    }
    return draft
        .noticeIf(answer.completedAt() == null, "saved")
        .written(answer.comment() == null ? "" : answer.comment(), answer.reasons())
        .page(Step.FOLLOW, answer.score());
  }

  private @Nullable Response answer(OpenDoor door, UUID key) {
    return WorkspaceScope.call(
        door.workspaceId(),
        () -> {
          OptionalLong stored = answers.response(door.link().touchpointId(), key);
          return stored.isEmpty() ? null : responses.forRespondent(stored.getAsLong()).orElse(null);
        });
  }

  /**
   * Stores what was sent.
   *
   * @return the page that asks again; null when all is stored, or the page itself says why not
   */
  @Nullable Record accept(OpenDoor door, String token, UUID key, SurveyForm form, Trace trace) {
    OptionalInt score = form.chosen(door.content());
    Optional<Shown> shown = proofs.read(subject(door), form.proof());
    if (score.isEmpty() || shown.isEmpty() || !shown.get().longEnough()) {
      return again(door, token, key, form, score.isEmpty() ? "offScale" : "pressAgain");
    }
    Arrival arrival =
        new Arrival(
            key,
            door.link().touchpointId(),
            "link",
            score.getAsInt(),
            Visitor.STRANGER,
            door.link().id(),
            Duration.ZERO,
            trace.aged(shown.get().ageMillis()),
            Map.copyOf(door.link().hidden()));
    Confirmation confirmation = answers.submit(door.workspaceId(), arrival);
    if (!confirmation.accepted() || !form.isDone()) {
      return null;
    }
    if (form.excess() > 0) {
      return draft(door, token, key, form.lang()).shorten(door.content(), form, score.getAsInt());
    }
    answers.complete(
        door.workspaceId(),
        door.link().touchpointId(),
        key,
        new Completion(
            form.cleanComment(),
            form.knownReasons(door.content()),
            form.accepted(door.content()),
            SurveyAnswering.language(form)));
    return null;
  }

  /** The same page again with everything that was typed, and a notice. */
  Record again(OpenDoor door, String token, UUID key, SurveyForm form, String notice) {
    OptionalInt score = form.chosen(door.content());
    return draft(door, token, key, form.lang())
        .notice(notice, door.content().measure().lowest(), door.content().measure().highest())
        .written(form.cleanComment(), form.knownReasons(door.content()))
        .page(
            form.isDone() && score.isPresent() ? Step.FOLLOW : Step.ASK,
            score.isPresent() ? score.getAsInt() : null);
  }

  private Draft draft(OpenDoor door, String token, UUID key, @Nullable String language) {
    return pages
        .open(
            "/l/" + token + "/" + key,
            subject(door),
            door.surveyVersionId(),
            door.content(),
            language)
        .lasting(door.anonymous());
  }

  private static SurveyLink subject(OpenDoor door) {
    return new SurveyLink(door.workspaceId(), door.link().id(), false);
  }
}
