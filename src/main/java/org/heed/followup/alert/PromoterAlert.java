package org.heed.followup.alert;

import java.time.Instant;
import org.heed.workspace.User;

/** A delighted customer whose owner should hear about it. */
public record PromoterAlert(long responseId, User owner, AlertFacts facts, Instant at) {}
