package org.heed.response.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.platform.outbox.EventConsumer;
import org.heed.program.clock.UninvitedAnswers;
import org.heed.response.ResponseReceived;
import org.springframework.stereotype.Component;

/** Who answered without an invitation is not asked again before the clocks allow it. */
@Component
class UninvitedCount implements EventConsumer<ResponseReceived> {

  private final UninvitedAnswers clocks;

  UninvitedCount(UninvitedAnswers clocks) {
    this.clocks = clocks;
  }

  @Override
  public String name() {
    return "response.uninvited";
  }

  @Override
  public Class<ResponseReceived> type() {
    return ResponseReceived.class;
  }

  @Override
  public void handle(long workspaceId, List<ResponseReceived> events) {
    Map<Long, LocalDate> latest = new TreeMap<>();
    for (ResponseReceived event : events) {
      Long contact = event.contactId();
      if (event.invitationId() == null && contact != null) {
        latest.merge(contact, event.answeredOn(), (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    clocks.count(latest);
  }
}
