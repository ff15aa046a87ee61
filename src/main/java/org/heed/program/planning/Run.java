package org.heed.program.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planning run as stored.
 *
 * @param lastContactId contacts up to this one are planned
 * @param lastAccountId of runs that go account by account: the account of that contact
 * @param drawn whether a sample was drawn
 * @param pilotOwnerId the owner to whose accounts a pilot confines it
 */
record Run(
    long id,
    long touchpointId,
    LocalDate plannedOn,
    long lastContactId,
    long lastAccountId,
    boolean drawn,
    @Nullable Long pilotOwnerId,
    int invited,
    boolean done) {}
