package org.heed.delivery;

import java.time.LocalDate;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A survey mail was accepted by the mail server; once per invitation, reminders do not count.
 *
 * @param accountId account of the contact when it was planned; null when it had none
 * @param region of that account, possibly empty
 * @param day the workspace's day on which it was sent
 */
@Topic("invitation.sent")
public record InvitationSent(
    long workspaceId,
    long invitationId,
    long touchpointId,
    long contactId,
    @Nullable Long accountId,
    String region,
    LocalDate day)
    implements DomainEvent {}
