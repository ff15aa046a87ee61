package org.heed.customer.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer, from a file. Who it happened to is known by at least one
 * of the three keys.
 *
 * @param source the system that tells
 * @param sourceId its own id of the event; told again, it changes nothing
 * @param kind what happened, such as "ticket.resolved"
 * @param measurePoint code of the point where it happened
 */
public record EventDraft(
    String source,
    String sourceId,
    String kind,
    @Nullable String contactExternalId,
    @Nullable String email,
    @Nullable String accountExternalId,
    Instant occurredAt,
    @Nullable String measurePoint) {}
