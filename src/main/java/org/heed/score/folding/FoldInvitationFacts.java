package org.heed.score.folding;

import java.util.List;
import org.heed.delivery.InvitationsSent;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.snapshot.Series;
import org.heed.score.facts.Steps;
import org.springframework.stereotype.Component;

/** Counts invitations as they are sent. */
@Component
class FoldInvitationFacts implements EventConsumer<InvitationsSent> {

  private final Steps steps;

  FoldInvitationFacts(Steps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return "score.facts.invited";
  }

  @Override
  public Class<InvitationsSent> type() {
    return InvitationsSent.class;
  }

  @Override
  public void handle(long workspaceId, List<InvitationsSent> events) {
    steps.count(
        Series.INVITATIONS,
        events.stream()
            .flatMap(sent -> sent.groups().stream())
            .flatMap(group -> group.invitationIds().stream())
            .toList());
  }
}
