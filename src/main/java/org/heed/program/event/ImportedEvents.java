package org.heed.program.event;

import java.util.List;
import java.util.Map;
import org.heed.customer.history.EventDraft;
import org.heed.customer.history.EventSink;
import org.heed.program.event.EventOutcome.Accepted;
import org.heed.program.event.EventOutcome.Duplicate;
import org.heed.program.event.EventOutcome.Rejected;
import org.springframework.stereotype.Component;

/** Events of files come through the same door as all others. */
@Component
class ImportedEvents implements EventSink {

  private final TriggerEvents events;

  ImportedEvents(TriggerEvents events) {
    this.events = events;
  }

  @Override
  public List<Outcome> take(List<EventDraft> drafts) {
    return events.accept(drafts.stream().map(ImportedEvents::event).toList()).stream()
        .map(ImportedEvents::outcome)
        .toList();
  }

  private static TriggerEvent event(EventDraft draft) {
    return new TriggerEvent(
        draft.source(),
        draft.sourceId(),
        draft.kind(),
        draft.contactExternalId(),
        draft.email(),
        draft.accountExternalId(),
        draft.occurredAt(),
        draft.measurePoint(),
        Map.of());
  }

  private static Outcome outcome(EventOutcome outcome) {
    return switch (outcome) {
      case Accepted() -> new Outcome(true, null);
      case Duplicate() -> new Outcome(false, null);
      case Rejected rejected -> new Outcome(false, rejected.reason());
    };
  }
}
