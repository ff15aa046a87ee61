package org.heed.program.consent;

import java.util.List;
import org.heed.customer.ContactOptedOut;
import org.heed.platform.outbox.EventConsumer;
import org.heed.program.Invitations;
import org.springframework.stereotype.Component;

/** Calls off everything planned for people who no longer want to be asked. */
@Component
class OptOutCancellation implements EventConsumer<ContactOptedOut> {

  private final Invitations invitations;

  OptOutCancellation(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public String name() {
    return "program.opt-out";
  }

  @Override
  public Class<ContactOptedOut> type() {
    return ContactOptedOut.class;
  }

  @Override
  public void handle(long workspaceId, List<ContactOptedOut> events) {
    invitations.cancelFor(
        events.stream().map(ContactOptedOut::contactId).distinct().toList(), "opted out");
  }
}
