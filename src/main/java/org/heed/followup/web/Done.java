package org.heed.followup.web;

/**
 * What was just done, shown once with the offer to undo it.
 *
 * @param revision of the case after it
 * @param undoable whether it can be taken back
 */
record Done(String message, long caseId, int revision, boolean undoable) {}
