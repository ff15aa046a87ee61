package org.heed.followup.web;

import java.io.Serializable;

/**
 * What was just done, shown once with the offer to undo it. Kept in the session until then.
 *
 * @param revision of the case after it
 * @param undoable whether it can be taken back
 */
record Done(String message, long caseId, int revision, boolean undoable) implements Serializable {}
