package org.heed.response.intake;

import org.heed.response.authenticity.Trace;

/**
 * A score to be stored, unless its invitation has one already.
 *
 * @param score 0 to 10
 * @param confirmedBy how it was confirmed, as the table stores it
 * @param automatic whether the page confirmed it by itself; refused while the invitation's links
 *     look scanned
 * @param trace how it came in
 */
public record FirstScore(
    long workspaceId,
    long invitationId,
    int score,
    String confirmedBy,
    boolean automatic,
    Trace trace) {}
