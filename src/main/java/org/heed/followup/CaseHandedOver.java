package org.heed.followup;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A case got another owner.
 *
 * @param stepId the step of the case's history that did it
 * @param byUserId the person who did it; null for a program
 * @param byName who did it
 */
@Topic("case.handed_over")
public record CaseHandedOver(
    long workspaceId,
    long caseId,
    long stepId,
    long fromOwnerId,
    long toOwnerId,
    @Nullable Long byUserId,
    String byName)
    implements DomainEvent {}
