package org.heed.delivery.sms;

import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.program.Invitation;
import org.heed.program.InvitationToken;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.survey.language.Localized;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Writes the text message of an invitation. */
@Component
public class SmsTexts {

  private final Surveys surveys;
  private final Workspaces workspaces;
  private final InvitationToken invitations;
  private final HeedSettings settings;

  SmsTexts(
      Surveys surveys, Workspaces workspaces, InvitationToken invitations, HeedSettings settings) {
    this.surveys = surveys;
    this.workspaces = workspaces;
    this.invitations = invitations;
    this.settings = settings;
  }

  /**
   * What is sent.
   *
   * @param unsubscribe path of the contact's page on which messages can be ended
   * @param twoWay whether the customer may answer with a message
   */
  public String of(Invitation invitation, boolean reminder, String unsubscribe, boolean twoWay) {
    SurveyContent content = content(invitation);
    String key = (reminder ? "remind" : "ask") + (twoWay ? "" : "ByLink");
    String link =
        settings.linkBase() + "/s/" + invitations.sign(WorkspaceScope.current(), invitation.id());
    return new SmsWords(content.language())
        .text(
            key,
            workspaces.current().organisation(),
            content.questionText(),
            link,
            settings.linkBase() + unsubscribe,
            content.measure().lowest(),
            content.measure().highest());
  }

  /**
   * The survey in the contact's language, as far as it and Heed's own sentences are available in
   * it; else in the language that it was written in.
   */
  public SurveyContent content(Invitation invitation) {
    SurveyContent content = surveys.version(invitation.surveyVersionId()).content();
    String language = Localized.choose(content, invitation.recipient().language());
    return SmsWords.speaks(language) ? Localized.in(content, language) : content;
  }
}
