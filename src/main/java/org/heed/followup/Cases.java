package org.heed.followup;

import java.util.Collection;
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
import org.heed.workspace.Actor;
import org.heed.workspace.User;
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
  private final LockedCases held;
  private final CaseRows rows;
  private final CaseAccess access;
  private final Outbox outbox;

  Cases(CallList callList, LockedCases held, CaseRows rows, CaseAccess access, Outbox outbox) {
    this.callList = callList;
    this.held = held;
    this.rows = rows;
    this.access = access;
    this.outbox = outbox;
  }

  /**
   * Open cases in the order in which to call; at most one more than {@link
   * CallListQuery#PAGE_SIZE}, the last of which only says that there is a next page.
   */
  public List<OpenCase> open(CallListQuery query) {
    return callList.read(query);
  }

  /** The first open cases of each of these users in the order in which to call, by user. */
  public Map<Long, List<OpenCase>> firstOfEach(Collection<Long> ownerIds, int lines) {
    return callList.firstOfEach(ownerIds, lines);
  }

  /** What waits on a list, all its pages together. */
  public CaseCounts counts(CallListQuery query) {
    return callList.count(query);
  }

  /** The case, if it exists and the current actor may see it. */
  public Optional<CaseDetail> find(long caseId) {
    return held.find(caseId);
  }

  /** Those of these cases that exist and that the current actor may see, in this order. */
  public List<CaseDetail> findAll(Collection<Long> caseIds) {
    return held.findAll(caseIds);
  }

  /**
   * The case.
   *
   * @throws NotFound when there is none that the current actor may see
   */
  public CaseDetail get(long caseId) {
    return held.get(caseId);
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
    held.lockOpen(caseId, revision);
    attempt(caseId, means, result, note);
    return get(caseId);
  }

  private void attempt(
      long caseId, ContactAttempt.Means means, ContactAttempt.Result result, String note) {
    String clean = PlainText.clean(note, MAX_NOTE);
    long attemptId = rows.addAttempt(caseId, means, result, clean);
    Map<String, Object> facts =
        Map.of("means", means.key(), "result", result.key(), "note", clean, "attemptId", attemptId);
    held.record(caseId, CaseStep.Kind.ATTEMPT, "case.attempt_logged", facts);
    rows.noteAttempt(caseId, result.isContact());
  }

  /**
   * A mail to the customer was accepted by the mail server, which keeps the deadline of an open
   * case. Called in the name of who wrote it.
   */
  @Transactional
  public void mailAccepted(long caseId, String subject) {
    if (held.lockAsIs(caseId).isOpen()) {
      attempt(
          caseId,
          ContactAttempt.Means.MAIL,
          ContactAttempt.Result.LEFT_MESSAGE,
          "Mail: " + subject);
    }
  }

  /**
   * The customer replied to a mail: the case comes back to Today at once; a closed case opens again
   * and a resolved one is in progress again, which can be undone.
   *
   * @param excerpt the beginning of what they wrote
   */
  @Transactional
  public void customerReplied(long caseId, String excerpt) {
    CaseDetail before = held.lockAsIs(caseId);
    boolean again =
        before.state() == CaseState.CLOSED
            || (before.isOpen() && before.stage() == CaseStage.RESOLVED);
    held.record(
        caseId,
        again ? CaseStep.Kind.REOPENED_BY_REPLY : CaseStep.Kind.REPLIED,
        "case.customer_replied",
        Map.of("note", excerpt, "from", before.stateLabel()));
    rows.noteReply(caseId);
    held.announce(before);
  }

  /**
   * Closes the case.
   *
   * @throws Conflict when the case changed since, or is not open
   */
  @Transactional
  public CaseDetail close(long caseId, int revision, Closing closing) {
    CaseDetail before = held.lockOpen(caseId, revision);
    Map<String, String> facts =
        Map.of(
            "outcome", closing.outcome().key(),
            "rootCause", closing.rootCause().key(),
            "causeClass", closing.causeClass().key(),
            "note", closing.note());
    held.record(caseId, CaseStep.Kind.CLOSED, "case.closed", facts);
    rows.close(caseId, closing);
    return held.announce(before);
  }

  /**
   * Opens a closed or withdrawn case again; its deadline stays.
   *
   * @throws Conflict when the case changed since, or is open
   */
  @Transactional
  public CaseDetail reopen(long caseId, int revision) {
    CaseDetail before = held.lock(caseId, revision);
    if (before.isOpen()) {
      throw new Conflict("This case is open already.");
    }
    held.record(
        caseId,
        CaseStep.Kind.REOPENED_BY_HAND,
        "case.reopened",
        Map.of("from", before.state().key()));
    rows.reopen(caseId);
    return held.announce(before);
  }

  /**
   * Gives the case to another person, who is told by mail.
   *
   * @param reason why; an override in the audit trail
   * @throws InvalidInput when that person cannot work on cases, or without a reason
   * @throws Conflict when the case changed since, or is not open
   */
  @Transactional
  public CaseDetail handOver(long caseId, int revision, long ownerId, String reason) {
    String why = Reasons.require(reason, "Say why somebody else takes over.");
    CaseDetail before = held.lockOpen(caseId, revision);
    User owner = access.requireWorker(ownerId);
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
            ownerId,
            "reason",
            why);
    long stepId = held.record(caseId, CaseStep.Kind.HANDED_OVER, "case.handed_over", facts);
    rows.handOver(caseId, ownerId);
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

  /**
   * Gives all open cases of a person to another, each with its own step.
   *
   * @return how many
   * @throws InvalidInput when the other cannot work on cases, or without a reason
   */
  @Transactional
  public int handOverAll(long fromOwnerId, long toOwnerId, String reason) {
    List<Long> open = rows.openOf(fromOwnerId);
    open.forEach(caseId -> handOver(caseId, get(caseId).revision(), toOwnerId, reason));
    return open.size();
  }

  /**
   * Takes back the last step of a person: an attempt, a closing, a reopening or a hand-over.
   *
   * @throws Conflict when the case changed since, or the last step cannot be taken back
   */
  @Transactional
  public CaseDetail undo(long caseId, int revision) {
    CaseDetail before = held.lock(caseId, revision);
    CaseStep step =
        before.undoable().orElseThrow(() -> new Conflict("There is nothing left to undo here."));
    rows.undo(caseId, step);
    held.recordUndo(caseId, step);
    return held.announce(before);
  }
}
