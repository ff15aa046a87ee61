package org.heed.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves open cases of the workspace in scope from stage to stage, and stops their clocks. As with
 * {@link Cases}, every change names the revision that its author saw, is audited, and can be undone
 * while nothing has happened after it.
 */
@Service
public class CaseProgress {

  /** Longest pause of a deadline, in days. */
  public static final int LONGEST_PAUSE_DAYS = 90;

  private static final Duration BEFORE_DEADLINE = Duration.ofHours(2);

  private final LockedCases held;
  private final CaseRows rows;
  private final CasePauses pauses;
  private final Workspaces workspaces;
  private final Clock clock;

  CaseProgress(
      LockedCases held, CaseRows rows, CasePauses pauses, Workspaces workspaces, Clock clock) {
    this.held = held;
    this.rows = rows;
    this.pauses = pauses;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Says that somebody works on it now; also takes back "resolved" when the customer disagrees.
   *
   * @throws Conflict when the case changed since, is not open, or is in progress already
   */
  @Transactional
  public CaseDetail start(long caseId, int revision) {
    CaseDetail before = held.lockOpen(caseId, revision);
    if (before.stage() == CaseStage.IN_PROGRESS) {
      throw new Conflict("Somebody works on this case already.");
    }
    held.record(
        caseId, CaseStep.Kind.STARTED, "case.started", Map.of("from", before.stage().key()));
    rows.enter(caseId, CaseStage.IN_PROGRESS);
    return held.changed(caseId);
  }

  /**
   * Marks the case as resolved: what was wrong is solved, closing waits for the customer's word.
   *
   * @param reason what was done; an override in the audit trail
   * @throws InvalidInput without a reason
   * @throws Conflict when the case changed since, is not open, or is resolved already
   */
  @Transactional
  public CaseDetail resolve(long caseId, int revision, String reason) {
    String why = Reasons.require(reason, "Say what was done, for the record.");
    CaseDetail before = held.lockOpen(caseId, revision);
    if (before.stage() == CaseStage.RESOLVED) {
      throw new Conflict("This case is resolved already.");
    }
    held.record(
        caseId,
        CaseStep.Kind.RESOLVED,
        "case.resolved",
        Map.of("from", before.stage().key(), "reason", why));
    rows.enter(caseId, CaseStage.RESOLVED);
    return held.changed(caseId);
  }

  /**
   * Puts the case off until the beginning of a day. While the customer waits for a first word, it
   * comes back two hours before the deadline at the latest.
   *
   * @param until a day after today, at most {@value #LONGEST_PAUSE_DAYS} days ahead
   * @throws InvalidInput for another day
   * @throws Conflict when the case changed since, is not open, or cannot wait
   */
  @Transactional
  public CaseDetail snooze(long caseId, int revision, LocalDate until) {
    Instant end = requireAhead(until);
    CaseDetail before = held.lockOpen(caseId, revision);
    Instant latest = before.dueAt().minus(BEFORE_DEADLINE);
    boolean promised = before.firstContactAt() == null;
    if (promised && latest.isBefore(clock.instant())) {
      throw new Conflict("The customer was promised a call before that. Call first, or pause.");
    }
    Instant back = promised && latest.isBefore(end) ? latest : end;
    held.record(
        caseId,
        CaseStep.Kind.SNOOZED,
        "case.snoozed",
        Map.of("until", until.toString(), "back", back));
    rows.snooze(caseId, back);
    return held.changed(caseId);
  }

  private Instant requireAhead(LocalDate until) {
    Instant end = until.atStartOfDay(workspaces.current().timeZone()).toInstant();
    Instant now = clock.instant();
    if (!end.isAfter(now) || Duration.between(now, end).toDays() > LONGEST_PAUSE_DAYS) {
      throw new InvalidInput(
          "until", "Choose a day from tomorrow to %d days ahead.".formatted(LONGEST_PAUSE_DAYS));
    }
    return end;
  }

  /**
   * Stops the clock until the beginning of a day; the deadline moves at once by the working time in
   * between.
   *
   * @param until a day after today, at most {@value #LONGEST_PAUSE_DAYS} days ahead
   * @throws InvalidInput without a reason or with another day
   * @throws Conflict when the case changed since, is not open, has a passed deadline, or its
   *     customer has heard from us
   */
  @Transactional
  public CaseDetail pause(long caseId, int revision, LocalDate until, String reason) {
    String why = Reasons.require(reason, "Say why the customer has to wait.");
    Instant end = requireAhead(until);
    Instant now = clock.instant();
    CaseDetail before = held.lockOpen(caseId, revision);
    requireRunning(before, now);
    long stepId =
        held.record(
            caseId,
            CaseStep.Kind.PAUSED,
            "case.sla_paused",
            Map.of("until", until.toString(), "reason", why, "dueAt", before.dueAt()));
    pauses.add(caseId, stepId, now, end);
    pauses.recompute(before);
    return held.changed(caseId);
  }

  private static void requireRunning(CaseDetail found, Instant now) {
    if (found.firstContactAt() != null) {
      throw new Conflict("The customer has heard from us: there is no deadline left to pause.");
    }
    if (found.dueAt().isBefore(now)) {
      throw new Conflict("The deadline has passed; it cannot be paused any more.");
    }
    if (found.isPaused(now)) {
      throw new Conflict("The clock stands still already. Let it run before you pause it again.");
    }
  }

  /**
   * Lets the clock run again now.
   *
   * @throws InvalidInput without a reason
   * @throws Conflict when the case changed since, is not open, or its clock runs
   */
  @Transactional
  public CaseDetail resume(long caseId, int revision, String reason) {
    String why = Reasons.require(reason, "Say why the clock runs again.");
    CaseDetail before = held.lockOpen(caseId, revision);
    if (!before.isPaused(clock.instant())) {
      throw new Conflict("The clock runs already.");
    }
    held.record(
        caseId,
        CaseStep.Kind.RESUMED,
        "case.sla_resumed",
        Map.of("reason", PlainText.clean(why, Reasons.MAX), "dueAt", before.dueAt()));
    pauses.endNow(caseId, clock.instant());
    pauses.recompute(before);
    return held.changed(caseId);
  }
}
