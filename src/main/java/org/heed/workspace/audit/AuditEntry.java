package org.heed.workspace.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param actorKind {@code person}, {@code api_key} or {@code system}
 * @param details the change as JSON
 */
public record AuditEntry(
    long id,
    Instant at,
    String actorKind,
    String actorName,
    String action,
    String subjectKind,
    String subjectId,
    String details,
    @Nullable String requestId) {}
