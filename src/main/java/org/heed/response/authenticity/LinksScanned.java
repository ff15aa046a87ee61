package org.heed.response.authenticity;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/** A program opened the links of an invitation whose touchpoint is strictly protected. */
@Topic("response.links-scanned")
public record LinksScanned(long workspaceId, long invitationId) implements DomainEvent {}
