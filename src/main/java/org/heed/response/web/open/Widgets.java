package org.heed.response.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.response.Confirmation;
import org.heed.response.authenticity.Senders;
import org.heed.response.open.Arrival;
import org.heed.response.open.Askable;
import org.heed.response.open.Embed;
import org.heed.response.open.Embeds;
import org.heed.response.open.Identity;
import org.heed.response.open.OpenAnswers;
import org.heed.response.open.OpenTokens;
import org.heed.response.open.SiteKey;
import org.heed.response.open.Visitor;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the script in a web page. */
@Component
class Widgets {

  private static final String CHANNEL = "web";

  private final OpenTokens tokens;
  private final Embeds embeds;
  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Identity identity;
  private final Askable askable;
  private final OpenAnswers answers;
  private final Senders senders;

  Widgets(
      OpenTokens tokens,
      Embeds embeds,
      Touchpoints touchpoints,
      Surveys surveys,
      Identity identity,
      Askable askable,
      OpenAnswers answers,
      Senders senders) {
    this.tokens = tokens;
    this.embeds = embeds;
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.identity = identity;
    this.askable = askable;
    this.answers = answers;
    this.senders = senders;
  }

  /**
   * What this visitor is shown.
   *
   * @param language the one wanted, a BCP 47 tag; null for the one the survey was written in
   * @throws NotFound for a key that was never valid, or is no longer
   */
  WidgetConfig config(
      String site,
      @Nullable String user,
      @Nullable String at,
      @Nullable String signature,
      @Nullable String language) {
    SiteKey key = key(site);
    Embed embed = embed(key);
    return WorkspaceScope.call(
        key.workspaceId(),
        () -> {
          Touchpoint touchpoint = touchpoints.find(key.touchpointId());
          if (key.preview()) {
            SurveyContent draft = surveys.draft(touchpoint.surveyId()).content();
            return WidgetConfig.asking(embed, true, WidgetTexts.of(draft, language));
          }
          Visitor visitor = identity.visitor(user, at, signature);
          Optional<SurveyContent> content = content(touchpoint);
          return content.isPresent() && askable.ask(embed, visitor)
              ? WidgetConfig.asking(embed, false, WidgetTexts.of(content.get(), language))
              : WidgetConfig.silent();
        });
  }

  /** What a running touchpoint asks; empty while it takes no answers. */
  private Optional<SurveyContent> content(Touchpoint touchpoint) {
    return touchpoint.state() == TouchpointState.RUNNING
        ? Optional.ofNullable(touchpoint.surveyVersionId())
            .map(version -> surveys.version(version).content())
        : Optional.empty();
  }

  /** Stores what a page sent. A page that claims a wrong identity cannot answer for anybody. */
  Confirmation answer(String site, SentAnswer sent, HttpServletRequest request) {
    SiteKey key = key(site);
    Embed embed = embed(key);
    int score = sent.requiredScore();
    if (key.preview()) {
      return Confirmation.UNCHANGED;
    }
    Visitor visitor =
        WorkspaceScope.call(
            key.workspaceId(), () -> identity.visitor(sent.user(), sent.at(), sent.signature()));
    if (embed.signedOnly() && visitor.proof() != Visitor.Proof.SIGNED) {
      return Confirmation.REFUSED;
    }
    Arrival arrival =
        new Arrival(
            sent.requiredKey(),
            key.touchpointId(),
            CHANNEL,
            score,
            visitor,
            null,
            Duration.ZERO,
            senders.trace(key.workspaceId(), request),
            sent.cleanFields());
    Confirmation confirmation = answers.submit(key.workspaceId(), arrival);
    if (confirmation.accepted() && sent.isDone()) {
      complete(key, sent);
    }
    return confirmation;
  }

  private void complete(SiteKey key, SentAnswer sent) {
    Optional<SurveyContent> content =
        WorkspaceScope.call(key.workspaceId(), () -> content(touchpoints.find(key.touchpointId())));
    content.ifPresent(
        texts ->
            answers.complete(
                key.workspaceId(), key.touchpointId(), sent.requiredKey(), sent.completion(texts)));
  }

  private SiteKey key(String site) {
    return tokens.site(site).orElseThrow(Widgets::unknown);
  }

  private Embed embed(SiteKey key) {
    return embeds.behind(key).orElseThrow(Widgets::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("This site key is unknown. Copy the snippet from the touchpoint again.");
  }
}
