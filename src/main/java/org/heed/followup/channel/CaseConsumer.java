package org.heed.followup.channel;

import java.util.List;
import java.util.function.Consumer;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.EventConsumer;

/** Handles one kind of event about cases. */
record CaseConsumer<E extends DomainEvent>(String name, Class<E> type, Consumer<List<E>> work)
    implements EventConsumer<E> {

  @Override
  public void handle(long workspaceId, List<E> events) {
    work.accept(events);
  }
}
