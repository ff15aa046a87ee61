package org.heed.score.folding;

import java.util.List;
import org.heed.delivery.InvitationSent;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.snapshot.Series;
import org.heed.score.facts.Steps;
import org.springframework.stereotype.Component;

/** Counts invitations as they are sent. */
@Component
class FoldInvitationFacts implements EventConsumer<InvitationSent> {

  private final Steps steps;

  FoldInvitationFacts(Steps steps) {
    this.steps = steps;
  }

  @Override
  public String name() {
    return "score.facts.invited";
  }

  @Override
  public Class<InvitationSent> type() {
    return InvitationSent.class;
  }

  @Override
  public void handle(long workspaceId, List<InvitationSent> events) {
    steps.count(
        Series.INVITATIONS, events.stream().map(InvitationSent::invitationId).distinct().toList());
  }
}
