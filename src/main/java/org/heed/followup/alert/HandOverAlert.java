package org.heed.followup.alert;

/**
 * A case that somebody gave to another person, who should hear about it.
 *
 * @param stepId of the case's history: told once for each hand-over
 * @param byName who did it
 * @param handed the case, with its new owner
 */
record HandOverAlert(long stepId, String byName, CaseAlert handed) {}
