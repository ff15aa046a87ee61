package org.heed.customer.operational;

import org.jspecify.annotations.Nullable;

/**
 * Whom a report is about; one of the two is enough, and the contact's own id wins.
 *
 * @param contactExternalId the contact's id in the system it came from
 * @param email the contact's address
 */
public record Subject(@Nullable String contactExternalId, @Nullable String email) {}
