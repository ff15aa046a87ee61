package org.heed.followup.effect;

import java.time.Instant;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/**
 * A rule asked for an automation to be started.
 *
 * @param at when the answer was given or changed
 */
@Topic("automation.asked")
public record AutomationAsked(
    long workspaceId, long automationId, long responseId, String askedBy, Instant at)
    implements DomainEvent {}
