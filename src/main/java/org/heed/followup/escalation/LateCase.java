package org.heed.followup.escalation;

import java.time.Instant;
import java.util.List;
import org.heed.followup.calling.CaseCustomer;
import org.heed.followup.channel.OverdueNotice;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * A case whose deadline is near or has passed, at the moment in which somebody is told.
 *
 * @param level 0 before the deadline, 1 at the breach, from 2 on later
 * @param managerId who answers for the touchpoint; null when nobody does
 * @param placeManagers who answers for the account's measure point and for those above it, nearest
 *     first
 */
record LateCase(
    long caseId,
    int level,
    Instant dueAt,
    long ownerId,
    @Nullable Long managerId,
    List<Long> placeManagers,
    SurveyKind kind,
    int score,
    CaseCustomer customer) {

  /** As channels hear of it. */
  OverdueNotice overdue(String ownerName) {
    return new OverdueNotice(caseId, dueAt, level, customer, kind, score, ownerName);
  }

  /** Person and company on one line. */
  String who() {
    String account = customer.accountName();
    return account == null ? customer.who() : customer.who() + ", " + account;
  }
}
