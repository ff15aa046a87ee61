package org.heed.response.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.delivery.UnsubscribeLinks;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.Answers;
import org.heed.response.web.PageProof.Anonymous;
import org.heed.survey.Logos;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Localized;
import org.heed.survey.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts survey pages together. */
@Component
class SurveyPages {

  private final PageProof proofs;
  private final Logos logos;
  private final UnsubscribeLinks unsubscribing;

  SurveyPages(PageProof proofs, Logos logos, UnsubscribeLinks unsubscribing) {
    this.unsubscribing = unsubscribing;
    this.proofs = proofs;
    this.logos = logos;
  }

  /** A page to which notices and values are added; the version is 0 for a survey's draft. */
  Draft draft(
      SurveyLink link,
      String token,
      long surveyVersionId,
      SurveyContent content,
      @Nullable String language) {
    return new Draft(
            "/s/" + token,
            proofs.of(link, surveyVersionId),
            content,
            language,
            logo(link.workspaceId(), content.logoId()))
        .noticeIf(link.test(), "test");
  }

  /** A page of a public link, at a path of its own. */
  Draft open(
      String path,
      SurveyLink link,
      long surveyVersionId,
      SurveyContent content,
      @Nullable String language) {
    return new Draft(
        path,
        proofs.of(link, surveyVersionId),
        content,
        language,
        logo(link.workspaceId(), content.logoId()));
  }

  /** A page that follows an anonymous score. */
  Draft anonymous(
      SurveyLink link,
      String token,
      Anonymous stored,
      SurveyContent content,
      @Nullable String language) {
    return new Draft(
            "/s/" + token,
            proofs.ofAnonymous(link, stored),
            content,
            language,
            logo(link.workspaceId(), content.logoId()))
        .lasting(true);
  }

  /** A page for the survey's editor; its links and its form lead nowhere but to the preview. */
  Draft preview(
      SurveyLink link, SurveyContent content, @Nullable String language, boolean unsaved) {
    return new Draft(
        "/program/touchpoints/" + link.subject() + (unsaved ? "/preview/unsaved" : "/preview"),
        "",
        content,
        language,
        logo(link.workspaceId(), content.logoId()));
  }

  /** The path at which the contact stops being asked. */
  String unsubscribe(SurveyLink link, long contactId) {
    return unsubscribing.path(link.workspaceId(), contactId);
  }

  private @Nullable String logo(long workspaceId, @Nullable Long logoId) {
    return logoId == null ? null : WorkspaceScope.call(workspaceId, () -> logos.path(logoId));
  }

  /** Collects what a page shows. */
  static final class Draft {

    private final String base;
    private final String proof;
    private final SurveyContent source;
    private final SurveyContent content;
    private final @Nullable String logo;
    private final Words words;
    private final List<String> notices = new ArrayList<>();
    private @Nullable String unsubscribe;
    private String comment = "";
    private List<String> ticked = List.of();
    private Confirming confirming = Confirming.BY_PRESENCE;
    private Map<String, List<String>> further = Map.of();
    private @Nullable String until;
    private boolean changeable = true;

    Draft(
        String base,
        String proof,
        SurveyContent source,
        @Nullable String language,
        @Nullable String logo) {
      this.base = base;
      this.proof = proof;
      String tag = language == null ? source.language() : Localized.choose(source, language);
      this.source = source;
      this.content = Localized.in(source, tag);
      this.logo = logo;
      this.words = new Words(tag);
    }

    Draft unsubscribe(@Nullable String path) {
      this.unsubscribe = path;
      return this;
    }

    Draft confirming(Confirming how) {
      this.confirming = how;
      return this;
    }

    Draft notice(String key, Object... values) {
      notices.add(words.text(key, values));
      return this;
    }

    Draft noticeIf(boolean condition, String key, Object... values) {
      return condition ? notice(key, values) : this;
    }

    Draft written(String newComment, List<String> newTicked) {
      this.comment = newComment;
      this.ticked = newTicked;
      return this;
    }

    Draft answered(Map<String, List<String>> answers) {
      this.further = answers;
      return this;
    }

    /** Whether the answer stays as it is, because nobody can find it again. */
    Draft lasting(boolean anonymous) {
      this.changeable = !anonymous;
      return this;
    }

    Draft until(@Nullable Instant closesAt, ZoneId zone) {
      this.until = closesAt == null ? null : words.text("until", words.day(closesAt, zone));
      return this;
    }

    /** The page that asks for a shorter comment and keeps everything else. */
    SurveyPage shorten(SurveyContent asked, SurveyForm form, int score) {
      return notice("tooLong", form.excess(), Answers.MAX_COMMENT)
          .written(form.cleanComment(), form.knownReasons(asked))
          .answered(form.accepted(asked))
          .page(SurveyPage.Step.FOLLOW, score);
    }

    SurveyContent source() {
      return source;
    }

    Words words() {
      return words;
    }

    SurveyPage page(SurveyPage.Step step, @Nullable Integer selected) {
      return new SurveyPage(
          step,
          base,
          proof,
          source,
          content,
          words,
          selected,
          confirming,
          comment,
          ticked,
          notices,
          further,
          until,
          changeable,
          logo,
          unsubscribe);
    }
  }
}
