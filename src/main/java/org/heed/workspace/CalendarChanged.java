package org.heed.workspace;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;

/** The workspace's working hours, holidays or time zone are others now. */
@Topic("workspace.calendar_changed")
public record CalendarChanged(long workspaceId) implements DomainEvent {}
