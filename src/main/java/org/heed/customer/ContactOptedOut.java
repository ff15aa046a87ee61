package org.heed.customer;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/**
 * A contact must not be asked any more; planned invitations are void.
 *
 * @param contactId who
 * @param means how we know
 */
@Topic("contact.opted_out")
public record ContactOptedOut(long workspaceId, long contactId, String means)
    implements DomainEvent {}
