package org.heed.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.calling.CallList;
import org.heed.followup.calling.CallListQuery;
import org.heed.followup.calling.CaseCounts;
import org.heed.followup.calling.OpenCase;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The follow-ups of the workspace in scope. Every change names the revision of the case that its
 * author saw, is audited, and can be undone while nothing decisive has happened after it.
 */
@Service
public class Cases {

  private static final int MAX_NOTE = 2000;

  private final CallList callList;
  private final CaseDetails details;
  private final CaseRows rows;
  private final CaseAccess access;
  private final PromiseKeeping promises;
  private final Users users;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  Cases(
      CallList callList,
      CaseDetails details,
      CaseRows rows,
      CaseAccess access,
      PromiseKeeping promises,
      Users users,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.callList = callList;
    this.details = details;
    this.rows = rows;
    this.access = access;
    this.promises = promises;
    this.users = users;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Open cases in the order in which to call; at most one more than {@link
   * CallListQuery#PAGE_SIZE}, the last of which only says that there is a next page.
   */
  public List<OpenCase> open(CallListQuery query) {
    return callList.read(query);
  }

  /** What waits on a user's list; on everybody's without one. */
  public CaseCounts counts(@Nullable Long ownerId) {
    return callList.count(ownerId);
  }

  /** How many of the cases opened on these days, both included, were followed up in time. */
  public SlaCompliance slaCompliance(LocalDate first, LocalDate last) {
    return promises.between(first, last);
  }

  /** The case, if it exists and the current actor may see it. */
  public Optional<CaseDetail> find(long caseId) {
    return details.read(caseId).filter(found -> access.maySee(caseId));
  }

  /**
   * The case.
   *
   * @throws NotFound when there is none that the current actor may see
   */
  public CaseDetail get(long caseId) {
    return find(caseId).orElseThrow(() -> noSuchCase(caseId));
  }

  /**
   * Records a try to get in touch. The first one that reached the customer, left a message or
   * agreed on a date keeps the deadline.
   *
   * @param note up to 2,000 characters, may be empty
   * @throws Conflict when the case changed since, or is not open
   */
  @Transactional
  public CaseDetail logAttempt(
      long caseId,
      int revision,
      ContactAttempt.Means means,
      ContactAttempt.Result result,
      String note) {
    requireOpen(lock(caseId, revision));
    String clean = PlainText.clean(note, MAX_NOTE);
    long attemptId = rows.addAttempt(caseId, means, result, clean);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("means", means.key());
    facts.put("result", result.key());
    facts.put("note", clean);
    facts.put("attemptId", attemptId);
    rows.addStep(caseId, CaseStep.Kind.ATTEMPT, facts);
    rows.noteAttempt(caseId, result.isContact());
    record("case.attempt_logged", caseId, facts);
    return get(caseId);
  }

  /**
   * Closes the case.
   *
   * @throws Conflict when the case changed since, or is not open
   */
  @Transactional
  public CaseDetail close(long caseId, int revision, Closing closing) {
    CaseDetail before = requireOpen(lock(caseId, revision));
    Map<String, String> facts =
        Map.of(
            "outcome", closing.outcome().key(),
            "rootCause", closing.rootCause().key(),
            "note", closing.note());
    rows.addStep(caseId, CaseStep.Kind.CLOSED, facts);
    rows.close(caseId, closing);
    record("case.closed", caseId, facts);
    publishChange(before);
    return get(caseId);
  }

  /**
   * Opens a closed or withdrawn case again; its deadline stays.
   *
   * @throws Conflict when the case changed since, or is open
   */
  @Transactional
  public CaseDetail reopen(long caseId, int revision) {
    CaseDetail before = lock(caseId, revision);
    if (before.isOpen()) {
      throw new Conflict("This case is open already.");
    }
    rows.addStep(caseId, CaseStep.Kind.REOPENED_BY_HAND, Map.of());
    rows.reopen(caseId);
    record("case.reopened", caseId, Map.of("from", before.state().key()));
    publishChange(before);
    return get(caseId);
  }

  /**
   * Gives the case to another person, who is told by mail.
   *
   * @throws InvalidInput when that person cannot work on cases
   * @throws Conflict when the case changed since, or is not open
   */
  @Transactional
  public CaseDetail handOver(long caseId, int revision, long ownerId) {
    CaseDetail before = requireOpen(lock(caseId, revision));
    User owner = requireWorker(ownerId);
    if (before.ownerId() == ownerId) {
      throw new InvalidInput("ownerId", owner.name() + " has this case already.");
    }
    Map<String, Object> facts =
        Map.of(
            "from",
            before.ownerName(),
            "to",
            owner.name(),
            "fromId",
            before.ownerId(),
            "toId",
            ownerId);
    long stepId = rows.addStep(caseId, CaseStep.Kind.HANDED_OVER, facts);
    rows.handOver(caseId, ownerId);
    record("case.handed_over", caseId, facts);
    outbox.publish(
        new CaseHandedOver(
            WorkspaceScope.current(),
            caseId,
            stepId,
            before.ownerId(),
            ownerId,
            CaseRows.userId(Actor.current()),
            Actor.current().name()));
    return get(caseId);
  }

  private User requireWorker(long userId) {
    return users
        .find(userId)
        .filter(User::active)
        .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
        .orElseThrow(
            () -> new InvalidInput("ownerId", "Choose an active person who works on cases."));
  }

  /**
   * Takes back the last step of a person: an attempt, a closing, a reopening or a hand-over.
   *
   * @throws Conflict when the case changed since, or the last step cannot be taken back
   */
  @Transactional
  public CaseDetail undo(long caseId, int revision) {
    CaseDetail before = lock(caseId, revision);
    CaseStep step =
        before.undoable().orElseThrow(() -> new Conflict("There is nothing left to undo here."));
    rows.undo(caseId, step);
    record("case.undone", caseId, Map.of("step", step.kind().key(), "stepId", step.id()));
    publishChange(before);
    return get(caseId);
  }

  private CaseDetail lock(long caseId, int revision) {
    int current = rows.lock(caseId).orElseThrow(() -> noSuchCase(caseId));
    CaseDetail found = get(caseId);
    if (current != revision) {
      throw new Conflict(
          "This case changed while you looked at it. Look at it as it is now, then try again.");
    }
    return found;
  }

  private static CaseDetail requireOpen(CaseDetail found) {
    if (!found.isOpen()) {
      throw new Conflict("This case is not open any more. Reopen it to go on working on it.");
    }
    return found;
  }

  private void record(String action, long caseId, Map<String, ?> facts) {
    audit.record(action, "case", Long.toString(caseId), facts);
  }

  private void publishChange(CaseDetail before) {
    CaseDetail after = get(before.id());
    if (before.isOpen() && after.closing() != null) {
      outbox.publish(CaseEvents.closed(after, after.closing(), clock.instant()));
    } else if (!before.isOpen() && after.isOpen()) {
      outbox.publish(CaseEvents.opened(after));
    }
  }

  private static NotFound noSuchCase(long caseId) {
    return new NotFound("There is no case %d among those you may see.".formatted(caseId));
  }
}
