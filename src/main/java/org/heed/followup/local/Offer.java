package org.heed.followup.local;

/**
 * An action that worked at another site with the same cause.
 *
 * @param actionId the other site's action
 * @param measurePointId the site it is offered to
 * @param provenAt the other site's name
 * @param note what came of it there
 */
public record Offer(
    long actionId, long measurePointId, String what, String provenAt, String note) {}
