package org.heed.response.open;

/**
 * What a publishable site key stands for.
 *
 * @param generation which of the touchpoint's keys it is; only the newest works
 * @param preview whether it shows the draft and stores nothing
 */
public record SiteKey(long workspaceId, long touchpointId, long generation, boolean preview) {}
