package org.heed.response;

import java.time.LocalDate;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/**
 * Invitations of an anonymous touchpoint were answered; nobody is told which.
 *
 * @param region of the accounts when they were asked, possibly empty
 * @param day the workspace's day on which the invitations were sent
 * @param count how many of that day and region since the last time
 */
@Topic("response.invitations-used")
public record InvitationsUsed(
    long workspaceId, long touchpointId, String region, LocalDate day, int count)
    implements DomainEvent {}
