package org.heed.customer.merge;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/**
 * An account became part of another; its rows elsewhere go there now. It is told again after a
 * while, for what was being written at that moment.
 *
 * @param mergedId the account that is gone
 */
@Topic("account.merged")
public record AccountsMerged(long workspaceId, long mergedId) implements DomainEvent {}
