package org.heed.workspace;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key as lists show it; the key itself is not kept.
 *
 * @param prefix its first characters, to tell keys apart
 * @param lastUsedAt to the minute; null when never used
 * @param revokedAt when it stopped working; null while it works
 */
public record ApiKey(
    long id,
    String name,
    String prefix,
    Set<ApiScope> scopes,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}
