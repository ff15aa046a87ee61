package org.heed.followup.plan;

import java.time.LocalDate;

/** A plan as somebody wants it. */
public record PlanDraft(
    String objective, long ownerId, LocalDate dueOn, SuccessPlan.State state, Kpi kpi) {}
