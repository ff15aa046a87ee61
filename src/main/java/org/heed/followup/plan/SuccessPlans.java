package org.heed.followup.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.customer.Accounts;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The success plans of the workspace in scope. A customer success manager sees those of their
 * accounts and those they have a part in, everybody else who sees cases all of them.
 */
@Service
public class SuccessPlans {

  private static final int TEXT = 1000;
  private static final int FIRST_DAYS = 90;

  private final PlanRows rows;
  private final Accounts accounts;
  private final Cases cases;
  private final Users users;
  private final Workspaces workspaces;
  private final AuditTrail audit;

  SuccessPlans(
      PlanRows rows,
      Accounts accounts,
      Cases cases,
      Users users,
      Workspaces workspaces,
      AuditTrail audit) {
    this.rows = rows;
    this.accounts = accounts;
    this.cases = cases;
    this.users = users;
    this.workspaces = workspaces;
    this.audit = audit;
  }

  /** Open ones first, by date. */
  public List<SuccessPlan> all() {
    return rows.plans(0, 0, reader());
  }

  /** Those of an account. */
  public List<SuccessPlan> ofAccount(long accountId) {
    return rows.plans(0, accountId, reader());
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is none that the current actor may see
   */
  public SuccessPlan get(long planId) {
    return rows.plans(planId, 0, reader()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no success plan %d.".formatted(planId)));
  }

  private static @Nullable Long reader() {
    return Actor.current() instanceof Person person && person.role() == Role.CSM
        ? person.userId()
        : null;
  }

  /**
   * Begins a plan.
   *
   * @throws InvalidInput without an objective, or when the owner is not active
   */
  @Transactional
  public long create(long accountId, PlanDraft draft) {
    accounts.get(accountId);
    long id = rows.add(accountId, null, checked(draft));
    record(id, "plan.created", Map.of("account", accountId, "objective", draft.objective()));
    return id;
  }

  /**
   * Begins a plan from a case in one step: its objective is to remove what the customer wrote, its
   * first step a talk within a week, its owner the case's. A case has one plan; asked again, it is
   * that one.
   *
   * @throws InvalidInput when the case has no account
   */
  @Transactional
  public long createFrom(long caseId) {
    CaseDetail from = cases.get(caseId);
    Long accountId = from.customer().accountId();
    if (accountId == null) {
      throw new InvalidInput("account", "This customer has no account to make a plan for.");
    }
    LocalDate today = workspaces.today();
    String cause = String.join(", ", from.reasons());
    String comment = from.comment() == null ? "" : PlainText.cleanLine(from.comment(), 160);
    String objective =
        !cause.isEmpty()
            ? "Put right: " + cause
            : comment.isEmpty() ? "Win the customer back" : "Put right: " + comment;
    PlanDraft draft =
        new PlanDraft(
            objective,
            from.ownerId(),
            today.plusDays(FIRST_DAYS),
            SuccessPlan.State.OPEN,
            Kpi.NONE);
    long id = rows.add(accountId, caseId, draft);
    if (get(id).steps().isEmpty()) {
      rows.addStep(
          id,
          "Agree on goals and dates with " + from.customer().who(),
          from.ownerId(),
          today.plusDays(7));
      record(id, "plan.created", Map.of("account", accountId, "case", caseId));
    }
    return id;
  }

  /**
   * Changes a plan.
   *
   * @throws InvalidInput without an objective, or when the owner is not active
   * @throws Conflict when somebody changed it since
   */
  @Transactional
  public void change(long planId, int revision, PlanDraft draft) {
    SuccessPlan before = get(planId);
    if (!rows.change(planId, revision, checked(draft))) {
      throw new Conflict("Somebody else changed this plan since you opened it. Open it again.");
    }
    record(
        planId,
        "plan.changed",
        Map.of(
            "from", before.state().key(), "to", draft.state().key(), "kpi", draft.kpi().words()));
  }

  private PlanDraft checked(PlanDraft draft) {
    String objective = PlainText.cleanLine(draft.objective(), TEXT);
    if (objective.isEmpty()) {
      throw new InvalidInput("objective", "Say what is to be reached.");
    }
    requireActive(draft.ownerId());
    return new PlanDraft(objective, draft.ownerId(), draft.dueOn(), draft.state(), draft.kpi());
  }

  private void requireActive(long userId) {
    if (!users.find(userId).map(User::active).orElse(false)) {
      throw new InvalidInput("ownerId", "Choose an active person.");
    }
  }

  /**
   * Adds a step.
   *
   * @throws InvalidInput without words, or when its owner is not active
   */
  @Transactional
  public void addStep(long planId, String what, long ownerId, LocalDate dueOn) {
    get(planId);
    String clean = PlainText.cleanLine(what, TEXT);
    if (clean.isEmpty()) {
      throw new InvalidInput("what", "Say what is to be done.");
    }
    requireActive(ownerId);
    rows.addStep(planId, clean, ownerId, dueOn);
    record(planId, "plan.step_added", Map.of("what", clean, "owner", ownerId, "due", dueOn));
  }

  /** Says that a step is done, or is not. */
  @Transactional
  public void mark(long planId, long stepId, boolean done) {
    get(planId);
    rows.mark(planId, stepId, done);
    record(planId, done ? "plan.step_done" : "plan.step_open", Map.of("step", stepId));
  }

  /** Takes a step out. */
  @Transactional
  public void removeStep(long planId, long stepId) {
    get(planId);
    rows.removeStep(planId, stepId);
    record(planId, "plan.step_removed", Map.of("step", stepId));
  }

  private void record(long planId, String action, Map<String, ?> details) {
    audit.record(action, "success_plan", Long.toString(planId), details);
  }
}
