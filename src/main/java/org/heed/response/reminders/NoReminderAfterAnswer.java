package org.heed.response.reminders;

import java.util.List;
import java.util.Objects;
import org.heed.platform.outbox.EventConsumer;
import org.heed.program.Invitations;
import org.heed.response.ResponseReceived;
import org.springframework.stereotype.Component;

/** Marks answered invitations, which the answer's own transaction leaves alone to stay short. */
@Component
class NoReminderAfterAnswer implements EventConsumer<ResponseReceived> {

  private final Invitations invitations;

  NoReminderAfterAnswer(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public String name() {
    return "response.no-reminder-after-answer";
  }

  @Override
  public Class<ResponseReceived> type() {
    return ResponseReceived.class;
  }

  @Override
  public void handle(long workspaceId, List<ResponseReceived> events) {
    invitations.markAnswered(
        events.stream().map(ResponseReceived::invitationId).filter(Objects::nonNull).toList());
  }
}
