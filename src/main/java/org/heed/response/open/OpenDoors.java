package org.heed.response.open;

import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.survey.Surveys;
import org.springframework.stereotype.Component;

/** Finds what is behind a public link. */
@Component
public class OpenDoors {

  private final OpenTokens tokens;
  private final AnswerLinks links;
  private final Touchpoints touchpoints;
  private final Surveys surveys;

  OpenDoors(OpenTokens tokens, AnswerLinks links, Touchpoints touchpoints, Surveys surveys) {
    this.tokens = tokens;
    this.links = links;
    this.touchpoints = touchpoints;
    this.surveys = surveys;
  }

  /** The door of a token; empty when it was not signed here, or nothing was ever published. */
  public Optional<OpenDoor> find(String token) {
    return tokens
        .link(token)
        .flatMap(
            named ->
                WorkspaceScope.call(
                    named.workspaceId(),
                    () -> links.find(named.id()).flatMap(link -> door(named, link))));
  }

  private Optional<OpenDoor> door(OpenTokens.Numbered named, AnswerLink link) {
    Touchpoint touchpoint = touchpoints.find(link.touchpointId());
    boolean open = touchpoint.state() == TouchpointState.RUNNING && !link.closed();
    return Optional.ofNullable(touchpoint.surveyVersionId())
        .map(
            version ->
                new OpenDoor(
                    named.workspaceId(),
                    link,
                    version,
                    surveys.version(version).content(),
                    open,
                    touchpoint.settings().reach().anonymous()));
  }
}
