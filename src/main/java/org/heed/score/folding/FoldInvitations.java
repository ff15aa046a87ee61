package org.heed.score.folding;

import static org.heed.score.folding.RollUps.column;

import java.util.List;
import org.heed.delivery.InvitationSent;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.stereotype.Component;

/** Counts what was asked, for response rates and for the last survey date of accounts. */
@Component
class FoldInvitations implements EventConsumer<InvitationSent> {

  private final RollUps rollUps;

  FoldInvitations(RollUps rollUps) {
    this.rollUps = rollUps;
  }

  @Override
  public String name() {
    return "score.invited";
  }

  @Override
  public Class<InvitationSent> type() {
    return InvitationSent.class;
  }

  @Override
  public void handle(long workspaceId, List<InvitationSent> events) {
    rollUps.addInvited(
        workspaceId,
        column(events, InvitationSent::touchpointId, new Long[0]),
        column(events, sent -> sent.day().toString(), new String[0]),
        column(events, InvitationSent::region, new String[0]),
        column(events, sent -> 1, new Integer[0]),
        column(events, sent -> 0, new Integer[0]));
    List<InvitationSent> ofAccounts =
        events.stream().filter(sent -> sent.accountId() != null).toList();
    rollUps.surveyed(
        workspaceId,
        column(ofAccounts, sent -> sent.accountId(), new Long[0]),
        column(ofAccounts, sent -> sent.day().toString(), new String[0]));
  }
}
