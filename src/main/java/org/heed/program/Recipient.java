package org.heed.program;

import org.jspecify.annotations.Nullable;

/**
 * The contact behind an invitation, as it is now.
 *
 * @param name possibly empty
 * @param timeZone IANA zone as stored; may be one that this JVM does not know
 * @param reachable whether mail may be sent: an address, no opt-out, no bounce
 */
public record Recipient(
    long contactId,
    String name,
    @Nullable String email,
    String language,
    String timeZone,
    boolean reachable) {}
