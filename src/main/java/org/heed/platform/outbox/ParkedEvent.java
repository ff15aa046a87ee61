package org.heed.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that one consumer refused so far.
 *
 * @param consumer the stable name of the consumer
 * @param topic the event's kind
 * @param attempts tries made
 * @param parkedAt when Heed gave up; null while it still tries by itself
 * @param error what went wrong last
 */
public record ParkedEvent(
    long id,
    String consumer,
    String topic,
    Instant occurredAt,
    int attempts,
    @Nullable Instant parkedAt,
    String error) {}
