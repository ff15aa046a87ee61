package org.heed.followup.channel;

import java.time.Instant;
import org.heed.followup.calling.CaseCustomer;
import org.heed.statistics.SurveyKind;

/**
 * A case whose deadline has passed without a call, and how far the news of it rose.
 *
 * @param level 1 at the breach, from 2 on later
 * @param score on the scale of its kind
 */
public record OverdueNotice(
    long caseId,
    Instant dueAt,
    int level,
    CaseCustomer customer,
    SurveyKind kind,
    int score,
    String ownerName) {}
