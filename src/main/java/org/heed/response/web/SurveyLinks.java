package org.heed.response.web;

import java.time.ZoneId;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.heed.program.Touchpoints;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Understands the tokens of survey links, and finds what their pages say. */
@Component
class SurveyLinks {

  private final InvitationToken tokens;
  private final Surveys surveys;
  private final Touchpoints touchpoints;
  private final Workspaces workspaces;

  SurveyLinks(
      InvitationToken tokens, Surveys surveys, Touchpoints touchpoints, Workspaces workspaces) {
    this.workspaces = workspaces;
    this.tokens = tokens;
    this.surveys = surveys;
    this.touchpoints = touchpoints;
  }

  /** What a token stands for; empty for every text that was not signed here. */
  Optional<SurveyLink> read(String token) {
    Optional<SurveyLink> invited =
        tokens
            .verify(token)
            .map(invitation -> link(invitation.workspaceId(), invitation.invitationId(), false));
    return invited.isPresent()
        ? invited
        : tokens
            .verifyTest(token)
            .map(tested -> link(tested.workspaceId(), tested.touchpointId(), true));
  }

  private static SurveyLink link(long workspaceId, long subject, boolean test) {
    return new SurveyLink(workspaceId, subject, test);
  }

  /** The clock that days are told by. */
  ZoneId zone(long workspaceId) {
    return WorkspaceScope.call(workspaceId, () -> workspaces.current().timeZone());
  }

  /** The frozen texts that an invitation was sent with. */
  SurveyContent sent(long workspaceId, long surveyVersionId) {
    return WorkspaceScope.call(workspaceId, () -> surveys.version(surveyVersionId).content());
  }

  /** The texts that a touchpoint's editor has now. */
  SurveyContent draft(long workspaceId, long touchpointId) {
    return WorkspaceScope.call(
        workspaceId, () -> surveys.draft(touchpoints.find(touchpointId).surveyId()).content());
  }
}
