package org.heed.followup;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.stereotype.Component;

/**
 * What every change of a case has around it: the case is held until the transaction ends, its
 * author has seen its latest revision, the step is recorded, and the world is told.
 */
@Component
class LockedCases {

  private final CaseDetails details;
  private final CaseRows rows;
  private final CaseAccess access;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  LockedCases(
      CaseDetails details,
      CaseRows rows,
      CaseAccess access,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.details = details;
    this.rows = rows;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  Optional<CaseDetail> find(long caseId) {
    return details.read(caseId).filter(found -> access.maySee(caseId));
  }

  List<CaseDetail> findAll(Collection<Long> caseIds) {
    return details.readAll(caseIds).stream().filter(found -> access.maySee(found.id())).toList();
  }

  CaseDetail get(long caseId) {
    return find(caseId).orElseThrow(() -> noSuchCase(caseId));
  }

  /** Holds the case for a change by somebody who has seen this revision. */
  CaseDetail lock(long caseId, int revision) {
    int current = rows.lock(caseId).orElseThrow(() -> noSuchCase(caseId));
    CaseDetail found = get(caseId);
    if (current != revision) {
      throw new Conflict(
          "This case changed while you looked at it. Look at it as it is now, then try again.");
    }
    return found;
  }

  /** Holds the case for something that happens to it, whoever may see it. */
  CaseDetail lockAsIs(long caseId) {
    if (rows.lock(caseId).isEmpty()) {
      throw noSuchCase(caseId);
    }
    return details.read(caseId).orElseThrow(() -> noSuchCase(caseId));
  }

  /** As {@link #lock}, for changes that only an open case can have. */
  CaseDetail lockOpen(long caseId, int revision) {
    CaseDetail found = lock(caseId, revision);
    if (!found.isOpen()) {
      throw new Conflict("This case is not open any more. Reopen it to go on working on it.");
    }
    return found;
  }

  /** Keeps the step and the case as it is before the change; returns the id of the step. */
  long record(long caseId, CaseStep.Kind kind, String action, Map<String, ?> facts) {
    audit.record(action, "case", Long.toString(caseId), facts);
    return rows.addStep(caseId, kind, facts);
  }

  void recordUndo(long caseId, CaseStep step) {
    audit.record(
        "case.undone",
        "case",
        Long.toString(caseId),
        Map.of("step", step.kind().key(), "stepId", step.id()));
  }

  /** Tells whether the change opened or closed the case; returns the case as it is now. */
  CaseDetail announce(CaseDetail before) {
    CaseDetail after = details.read(before.id()).orElseThrow(() -> noSuchCase(before.id()));
    if (before.isOpen() && after.closing() != null) {
      outbox.publish(CaseEvents.closed(after, after.closing(), clock.instant()));
    } else if (!before.isOpen() && after.isOpen()) {
      outbox.publish(CaseEvents.opened(after));
    }
    return after;
  }

  /** The case as it is after a change that its lists have to show. */
  CaseDetail changed(long caseId) {
    return get(caseId);
  }

  private static NotFound noSuchCase(long caseId) {
    return new NotFound("There is no case %d among those you may see.".formatted(caseId));
  }
}
