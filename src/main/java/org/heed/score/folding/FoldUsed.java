package org.heed.score.folding;

import static org.heed.score.folding.RollUps.column;

import java.util.List;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.InvitationsUsed;
import org.springframework.stereotype.Component;

/** Counts the invitations of anonymous surveys that were answered, for response rates. */
@Component
class FoldUsed implements EventConsumer<InvitationsUsed> {

  private final RollUps rollUps;

  FoldUsed(RollUps rollUps) {
    this.rollUps = rollUps;
  }

  @Override
  public String name() {
    return "score.used";
  }

  @Override
  public Class<InvitationsUsed> type() {
    return InvitationsUsed.class;
  }

  @Override
  public void handle(long workspaceId, List<InvitationsUsed> events) {
    rollUps.addInvited(
        workspaceId,
        column(events, InvitationsUsed::touchpointId, new Long[0]),
        column(events, used -> used.day().toString(), new String[0]),
        column(events, InvitationsUsed::region, new String[0]),
        column(events, used -> 0, new Integer[0]),
        column(events, InvitationsUsed::count, new Integer[0]));
  }
}
