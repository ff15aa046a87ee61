package org.heed.program;

/** Which touchpoint of which workspace a test mail's link shows. */
public record TestRef(long workspaceId, long touchpointId) {}
