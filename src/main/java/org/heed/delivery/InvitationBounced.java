package org.heed.delivery;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/**
 * The first mail of an invitation was refused for good.
 *
 * @param reason the mail server's reply
 */
@Topic("invitation.bounced")
public record InvitationBounced(
    long workspaceId, long invitationId, long touchpointId, long contactId, String reason)
    implements DomainEvent {}
