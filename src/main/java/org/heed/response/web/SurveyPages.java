package org.heed.response.web;

import java.util.ArrayList;
import java.util.List;
import org.heed.delivery.UnsubscribeLinks;
import org.heed.platform.database.WorkspaceScope;
import org.heed.survey.Logos;
import org.heed.survey.SurveyContent;
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
  Draft draft(SurveyLink link, String token, long surveyVersionId, SurveyContent content) {
    return new Draft(
            "/s/" + token,
            proofs.of(link, surveyVersionId),
            content,
            logo(link.workspaceId(), content.logoId()))
        .noticeIf(link.test(), "test");
  }

  /** A page of a public link, at a path of its own. */
  Draft open(String path, SurveyLink link, long surveyVersionId, SurveyContent content) {
    return new Draft(
        path,
        proofs.of(link, surveyVersionId),
        content,
        logo(link.workspaceId(), content.logoId()));
  }

  /** A page that follows an anonymous score. */
  Draft anonymous(
      SurveyLink link, String token, long responseId, long surveyVersionId, SurveyContent content) {
    return new Draft(
        "/s/" + token,
        proofs.ofAnonymous(link, responseId, surveyVersionId),
        content,
        logo(link.workspaceId(), content.logoId()));
  }

  /** A page for the survey's editor; its links and its form lead nowhere but to the preview. */
  Draft preview(SurveyLink link, SurveyContent content) {
    return new Draft(
        "/program/touchpoints/" + link.subject() + "/preview",
        "",
        content,
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
    private final SurveyContent content;
    private final @Nullable String logo;
    private final SurveyWords words;
    private final List<String> notices = new ArrayList<>();
    private @Nullable String unsubscribe;
    private String comment = "";
    private List<String> ticked = List.of();
    private Confirming confirming = Confirming.BY_PRESENCE;

    Draft(String base, String proof, SurveyContent content, @Nullable String logo) {
      this.base = base;
      this.proof = proof;
      this.content = content;
      this.logo = logo;
      this.words = new SurveyWords(content.language());
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

    Draft noticeIf(boolean condition, String key) {
      return condition ? notice(key) : this;
    }

    Draft written(String newComment, List<String> newTicked) {
      this.comment = newComment;
      this.ticked = newTicked;
      return this;
    }

    SurveyWords words() {
      return words;
    }

    SurveyPage page(SurveyPage.Step step, @Nullable Integer selected) {
      return new SurveyPage(
          step,
          base,
          proof,
          content,
          words,
          selected,
          confirming,
          comment,
          ticked,
          notices,
          logo,
          unsubscribe);
    }
  }
}
