package org.heed.program.planning;

import java.time.LocalDate;

/**
 * A planning run as stored.
 *
 * @param lastContactId contacts up to this one are planned
 */
record Run(
    long id,
    long touchpointId,
    LocalDate plannedOn,
    long lastContactId,
    int invited,
    boolean done) {}
