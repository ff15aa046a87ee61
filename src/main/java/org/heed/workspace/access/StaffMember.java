package org.heed.workspace.access;

import java.time.Instant;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * A person as the list of users shows them.
 *
 * @param invited whether they have not chosen a password yet
 * @param leadId whose team they are in; null when nobody's
 * @param lastSeenAt to ten minutes; null when never
 */
public record StaffMember(
    User user, boolean invited, @Nullable Long leadId, @Nullable Instant lastSeenAt) {}
