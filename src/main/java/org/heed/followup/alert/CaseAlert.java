package org.heed.followup.alert;

import java.time.Instant;
import org.heed.workspace.User;

/**
 * A case its owner should hear about.
 *
 * @param revision of the case: the same case opened again is told again
 * @param openedAt when the customer began to wait
 */
public record CaseAlert(
    long caseId, int revision, User owner, AlertFacts facts, Instant openedAt, Instant dueAt) {}
