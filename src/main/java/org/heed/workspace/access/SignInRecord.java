package org.heed.workspace.access;

import org.jspecify.annotations.Nullable;

/**
 * What a sign-in is checked against.
 *
 * @param passwordHash null until the person has chosen a password
 * @param generation number of the sessions that are still good
 */
public record SignInRecord(
    long workspaceId, long userId, @Nullable String passwordHash, int generation, boolean active) {}
