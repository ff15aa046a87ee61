package org.heed.workspace.access;

/** The person whom a one-time link was sent to. */
public record LinkHolder(long workspaceId, long userId, String name, String email) {}
