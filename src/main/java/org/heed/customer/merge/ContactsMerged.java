package org.heed.customer.merge;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/**
 * A contact turned out to be the same person as another; its rows elsewhere go there now. It is
 * told again after a while, for what was being written at that moment.
 *
 * @param mergedId the contact that is gone
 */
@Topic("contact.merged")
public record ContactsMerged(long workspaceId, long mergedId) implements DomainEvent {}
