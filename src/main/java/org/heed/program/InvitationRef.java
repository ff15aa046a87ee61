package org.heed.program;

/** Which invitation of which workspace a link belongs to. */
public record InvitationRef(long workspaceId, long invitationId) {}
