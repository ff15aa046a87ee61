package org.heed.platform.outbox;

/**
 * Something that happened in a workspace and that later modules act upon. A record, stored as JSON.
 */
public interface DomainEvent {

  /** The workspace in which it happened. */
  long workspaceId();
}
