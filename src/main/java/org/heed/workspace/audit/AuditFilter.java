package org.heed.workspace.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; what is empty does not limit.
 *
 * @param action beginning of the action, such as {@code user.}
 * @param who part of the actor's name
 * @param subjectKind what was changed, such as {@code case}
 * @param subjectId which one
 * @param from first day, in the workspace's zone
 * @param to last day, in the workspace's zone
 * @param before only entries older than this one; 0 starts with the newest
 */
public record AuditFilter(
    String action,
    String who,
    String subjectKind,
    String subjectId,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long before) {}
