package org.heed.platform.outbox;

import java.util.List;

/**
 * Acts upon events of one kind. Called within the events' workspace scope and within the
 * transaction that also removes them from the outbox, so its own database changes happen exactly
 * once. Anything it does outside the database may be repeated and must be idempotent.
 *
 * @param <E> the kind of event
 */
public interface EventConsumer<E extends DomainEvent> {

  /** A stable name that tells this consumer from all others in the retry list. */
  String name();

  /** The kind of event it wants. */
  Class<E> type();

  /**
   * Handles up to a thousand events of one workspace in the order in which they were published. A
   * failure rolls the consumer's changes back; the events are then tried one by one, later again
   * with back-off, and parked for a person after the last try.
   */
  void handle(long workspaceId, List<E> events);
}
