package org.heed.platform.outbox;

import java.time.Instant;

/** An event as it lies in the outbox. */
record StoredEvent(long workspaceId, long id, String topic, String payload, Instant occurredAt) {}
