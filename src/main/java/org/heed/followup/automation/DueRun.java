package org.heed.followup.automation;

import org.heed.followup.alert.AlertFacts;
import org.heed.workspace.User;

/**
 * A run with something to do now.
 *
 * @param facts what staff would want to know about the answer
 * @param reachable whether the customer may be written to
 * @param owner who looks after the customer
 * @param done how many steps it has done
 */
record DueRun(
    long id,
    long automationId,
    String automation,
    int version,
    long responseId,
    int step,
    int done,
    AlertFacts facts,
    boolean reachable,
    User owner) {}
