package org.heed.delivery.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.Mail;
import org.heed.platform.settings.HeedSettings;
import org.heed.program.Invitation;
import org.heed.program.InvitationToken;
import org.heed.program.Touchpoint;
import org.heed.survey.Logos;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.survey.language.Localized;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes survey mails. A version is rendered once; each mail then only gets its own links. */
@Component
public class SurveyMails {

  private static final int MOST_TEMPLATES = 500;

  private final Surveys surveys;
  private final Logos logos;
  private final Workspaces workspaces;
  private final InvitationToken invitationTokens;
  private final UnsubscribeToken unsubscribeTokens;
  private final BounceAddress bounces;
  private final HeedSettings settings;
  private final Map<TemplateKey, SurveyMailTemplate> templates = new ConcurrentHashMap<>();

  SurveyMails(
      Surveys surveys,
      Logos logos,
      Workspaces workspaces,
      InvitationToken invitationTokens,
      UnsubscribeToken unsubscribeTokens,
      BounceAddress bounces,
      HeedSettings settings) {
    this.bounces = bounces;
    this.surveys = surveys;
    this.logos = logos;
    this.workspaces = workspaces;
    this.invitationTokens = invitationTokens;
    this.unsubscribeTokens = unsubscribeTokens;
    this.settings = settings;
  }

  /**
   * The mail of an invitation of the workspace in scope, or its reminder; the same at every
   * attempt.
   */
  public Mail of(Invitation invitation, boolean reminder) {
    long workspaceId = WorkspaceScope.current();
    String survey = invitationTokens.sign(workspaceId, invitation.id());
    String unsubscribe = unsubscribeTokens.sign(workspaceId, invitation.recipient().contactId());
    SurveyMailTemplate template =
        template(invitation.surveyVersionId(), reminder, invitation.recipient().language());
    String address = Optional.ofNullable(invitation.recipient().email()).orElse("");
    Map<String, String> headers = headers(unsubscribe, workspaceId, invitation.touchpointId());
    String id = "heed-%d-%d".formatted(workspaceId, invitation.id());
    String first = messageId(id, template);
    if (reminder) {
      headers.put("References", first);
    }
    return mail(
        template,
        address,
        replyTo(invitation.surveyVersionId()),
        reminder ? messageId(id + "-reminder", template) : first,
        headers,
        new Links(surveyLink(survey), unsubscribeLink(unsubscribe)),
        bounces.of(workspaceId, invitation.id()));
  }

  /**
   * A mail that never counts.
   *
   * @param draft the survey as its editor has it now
   * @param language or the nearest that the whole survey is available in; null for its own
   */
  public Mail test(
      Touchpoint touchpoint,
      SurveyContent draft,
      String to,
      String uniqueId,
      @Nullable String language) {
    long workspaceId = WorkspaceScope.current();
    SurveyContent content =
        language == null ? draft : Localized.in(draft, Localized.choose(draft, language));
    SurveyMailTemplate template = new SurveyMailTemplate(content, sender(content), false);
    String survey = invitationTokens.signTest(workspaceId, touchpoint.id());
    String unsubscribe = unsubscribeTokens.sign(workspaceId, UnsubscribeToken.NOBODY);
    return mail(
        template,
        to,
        content.replyTo(),
        messageId("heed-test-" + uniqueId, template),
        headers(unsubscribe, workspaceId, touchpoint.id()),
        new Links(surveyLink(survey), unsubscribeLink(unsubscribe)),
        null);
  }

  private SurveyMailTemplate template(long versionId, boolean reminder, String preferred) {
    if (templates.size() > MOST_TEMPLATES) {
      templates.clear();
    }
    TemplateKey key =
        new TemplateKey(WorkspaceScope.current(), versionId, reminder, preferred, organisation());
    return templates.computeIfAbsent(
        key,
        absent -> {
          SurveyContent content = surveys.version(versionId).content();
          String language = Localized.choose(content, preferred);
          return new SurveyMailTemplate(Localized.in(content, language), sender(content), reminder);
        });
  }

  private Sender sender(SurveyContent content) {
    Long logo = content.logoId();
    String logoUrl = logo == null ? null : settings.linkBase() + logos.path(logo);
    return new Sender(organisation(), settings.mailFrom(), settings.linkBase(), logoUrl);
  }

  private String organisation() {
    return workspaces.current().organisation();
  }

  private @Nullable String replyTo(long versionId) {
    return surveys.version(versionId).content().replyTo();
  }

  /** RFC 8058 for the unsubscribe button of mail programs; no automatic replies, please. */
  private Map<String, String> headers(String unsubscribe, long workspaceId, long touchpointId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Unsubscribe", "<" + unsubscribeLink(unsubscribe) + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("Precedence", "bulk");
    headers.put("X-Auto-Response-Suppress", "OOF, AutoReply");
    headers.put("Feedback-ID", "%d:%d:survey:heed".formatted(touchpointId, workspaceId));
    return headers;
  }

  private static Mail mail(
      SurveyMailTemplate template,
      String to,
      @Nullable String replyTo,
      String messageId,
      Map<String, String> headers,
      Links links,
      @Nullable String bouncesTo) {
    return new Mail(
        template.from(),
        to,
        replyTo == null || replyTo.isBlank() ? null : replyTo,
        template.subject(),
        template.text(links.survey(), links.unsubscribe()),
        template.html(links.survey(), links.unsubscribe()),
        messageId,
        headers,
        bouncesTo,
        null);
  }

  private static String messageId(String local, SurveyMailTemplate template) {
    return "<" + Objects.requireNonNull(local) + "@" + template.domain() + ">";
  }

  private String surveyLink(String token) {
    return settings.linkBase() + "/s/" + token;
  }

  private String unsubscribeLink(String token) {
    return settings.linkBase() + "/u/" + token;
  }

  private record Links(String survey, String unsubscribe) {}

  private record TemplateKey(
      long workspaceId, long versionId, boolean reminder, String preferred, String organisation) {}
}
