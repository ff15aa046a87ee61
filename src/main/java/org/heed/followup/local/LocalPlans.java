package org.heed.followup.local;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings of the workspace in scope, and what its sites do about them. */
@Service
public class LocalPlans {

  private static final int LINE = 300;
  private static final int MOST_ACTIONS = 500;
  private static final int DAYS_TO_TAKE_OVER = 30;

  private final LocalRows rows;
  private final MeasurePoints points;
  private final Users users;
  private final Workspaces workspaces;
  private final AuditTrail audit;

  LocalPlans(
      LocalRows rows, MeasurePoints points, Users users, Workspaces workspaces, AuditTrail audit) {
    this.rows = rows;
    this.points = points;
    this.users = users;
    this.workspaces = workspaces;
    this.audit = audit;
  }

  /**
   * A finding to begin with.
   *
   * @param actions what each site does
   * @param siteIds measure points
   * @param ownerId who does it where a site has no manager
   */
  public record Draft(
      String title,
      String cause,
      @Nullable Long issueId,
      List<String> actions,
      Collection<Long> siteIds,
      long ownerId,
      LocalDate dueOn) {}

  /** The latest 200. */
  public List<Finding> all() {
    return rows.findings(0, workspaces.today());
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has no such finding
   */
  public Finding get(long findingId) {
    return rows.findings(findingId, workspaces.today()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no finding %d.".formatted(findingId)));
  }

  /** What its sites do, by site. */
  public List<LocalAction> actions(long findingId) {
    return rows.actions(findingId);
  }

  /** What worked elsewhere with the same cause and is not yet done at a site of this finding. */
  public List<Offer> offers(long findingId) {
    return rows.offers(findingId);
  }

  /**
   * Gives every chosen site every action; its manager does it.
   *
   * @return the finding's number
   * @throws InvalidInput when something is missing, or it would be more than 500 actions
   */
  @Transactional
  public long create(Draft draft) {
    String title = PlainText.cleanLine(draft.title(), LINE);
    String cause = PlainText.cleanLine(draft.cause(), LINE);
    require(!title.isEmpty(), "title", "Say what was found.");
    require(!cause.isEmpty(), "cause", "Name the cause; sites with the same one learn from it.");
    require(!draft.actions().isEmpty(), "actions", "Write at least one action.");
    require(!draft.siteIds().isEmpty(), "sites", "Choose at least one site.");
    require(
        draft.actions().size() * draft.siteIds().size() <= MOST_ACTIONS,
        "sites",
        "That would be more than 500 actions. Choose fewer sites.");
    require(isActive(draft.ownerId()), "ownerId", "Choose an active person.");
    long id = rows.addFinding(title, cause, draft.issueId());
    for (long siteId : draft.siteIds()) {
      long owner = owner(points.get(siteId), draft.ownerId());
      draft
          .actions()
          .forEach(what -> rows.addAction(id, siteId, line(what), owner, draft.dueOn(), null));
    }
    record(id, "finding.created", Map.of("title", title, "cause", cause, "sites", draft.siteIds()));
    return id;
  }

  private static void require(boolean fine, String field, String advice) {
    if (!fine) {
      throw new InvalidInput(field, advice);
    }
  }

  private static String line(String what) {
    return PlainText.cleanLine(what, LINE);
  }

  private boolean isActive(long userId) {
    return users.find(userId).map(User::active).orElse(false);
  }

  private long owner(MeasurePoint site, long otherwise) {
    Long manager = site.managerId();
    return manager != null && isActive(manager) ? manager : otherwise;
  }

  /**
   * Says what came of an action.
   *
   * @throws InvalidInput when it worked and nobody says how: other sites read it
   */
  @Transactional
  public void end(long findingId, long actionId, LocalAction.State state, String note) {
    get(findingId);
    String clean = PlainText.cleanLine(note, LINE);
    require(
        state != LocalAction.State.WORKED || !clean.isEmpty(),
        "note",
        "Say what changed; other sites read it.");
    rows.end(findingId, actionId, state, clean);
    record(
        findingId,
        "finding.action_ended",
        Map.of("action", actionId, "state", state.key(), "note", clean));
  }

  /**
   * Takes over what worked elsewhere.
   *
   * @throws NotFound when it is not offered to this site any more
   */
  @Transactional
  public void takeOver(long findingId, long actionId, long siteId) {
    Offer offer =
        rows.offers(findingId).stream()
            .filter(one -> one.actionId() == actionId && one.measurePointId() == siteId)
            .findFirst()
            .orElseThrow(() -> new NotFound("This is not offered to this site any more."));
    long owner =
        rows.actions(findingId).stream()
            .filter(one -> one.measurePointId() == siteId)
            .map(LocalAction::ownerId)
            .findFirst()
            .orElseThrow();
    LocalDate due = Objects.requireNonNull(workspaces.today()).plusDays(DAYS_TO_TAKE_OVER);
    rows.addAction(findingId, siteId, offer.what(), owner, due, actionId);
    record(findingId, "finding.taken_over", Map.of("action", actionId, "site", siteId));
  }

  private void record(long findingId, String action, Map<String, ?> details) {
    audit.record(action, "finding", Long.toString(findingId), details);
  }
}
