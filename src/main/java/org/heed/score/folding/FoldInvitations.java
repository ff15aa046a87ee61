package org.heed.score.folding;

import static org.heed.score.folding.RollUps.column;

import java.util.List;
import java.util.stream.Stream;
import org.heed.delivery.InvitationsSent;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.stereotype.Component;

/** Counts what was asked, for response rates and for the last survey date of accounts. */
@Component
class FoldInvitations implements EventConsumer<InvitationsSent> {

  private final RollUps rollUps;

  FoldInvitations(RollUps rollUps) {
    this.rollUps = rollUps;
  }

  @Override
  public String name() {
    return "score.invited";
  }

  @Override
  public Class<InvitationsSent> type() {
    return InvitationsSent.class;
  }

  @Override
  public void handle(long workspaceId, List<InvitationsSent> events) {
    List<Sent> sent = events.stream().flatMap(FoldInvitations::groups).toList();
    rollUps.addInvited(
        workspaceId,
        column(sent, one -> one.group().touchpointId(), new Long[0]),
        column(sent, Sent::day, new String[0]),
        column(sent, one -> one.group().region(), new String[0]),
        column(sent, one -> one.group().invitationIds().size(), new Integer[0]),
        column(sent, one -> 0, new Integer[0]));
    List<Surveyed> accounts = sent.stream().flatMap(FoldInvitations::accounts).distinct().toList();
    rollUps.surveyed(
        workspaceId,
        column(accounts, Surveyed::accountId, new Long[0]),
        column(accounts, Surveyed::day, new String[0]));
  }

  private static Stream<Sent> groups(InvitationsSent event) {
    return event.groups().stream().map(group -> new Sent(event.day().toString(), group));
  }

  private static Stream<Surveyed> accounts(Sent sent) {
    return sent.group().accountIds().stream().map(id -> new Surveyed(sent.day(), id));
  }

  private record Sent(String day, InvitationsSent.Group group) {}

  private record Surveyed(String day, long accountId) {}
}
