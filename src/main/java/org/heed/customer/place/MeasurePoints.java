package org.heed.customer.place;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measure points of the current workspace. Every change is audited. */
@Service
public class MeasurePoints {

  private static final int DEEPEST = 10;

  private final MeasurePointRows rows;
  private final Users users;
  private final AuditTrail audit;
  private final Clock clock;

  MeasurePoints(MeasurePointRows rows, Users users, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of them, read at once. */
  public MeasurePointTree tree() {
    return new MeasurePointTree(rows.all());
  }

  /** The point of this number, retired or not. */
  public Optional<MeasurePoint> find(long id) {
    return tree().find(id);
  }

  /**
   * The point of this number, retired or not.
   *
   * @throws NotFound when this workspace has none
   */
  public MeasurePoint get(long id) {
    return find(id).orElseThrow(() -> new NotFound("There is no measure point " + id + "."));
  }

  /**
   * Adds a point.
   *
   * @return its number
   * @throws InvalidInput when the code is taken, or the point above or the manager is not there
   */
  @Transactional
  public long create(MeasurePointDraft draft) {
    rows.lock();
    MeasurePointTree tree = tree();
    check(draft, tree, null);
    String above = above(draft, tree);
    requireDepth(depth(above) + 1);
    long id = rows.insert(draft, above, Timestamp.from(clock.instant()));
    record("measure_point.created", id, Map.of("code", draft.code(), "name", draft.name()));
    return id;
  }

  /**
   * Changes a point, and with another point above moves its whole branch there.
   *
   * @throws InvalidInput as {@link #create}, and when the new place is in the branch itself
   * @throws NotFound when this workspace has no such point
   */
  @Transactional
  public void change(long id, MeasurePointDraft draft) {
    rows.lock();
    MeasurePointTree tree = tree();
    MeasurePoint before = get(id);
    check(draft, tree, before);
    String above = above(draft, tree);
    rows.update(id, draft);
    if (!before.path().equals(above + id + "/")) {
      int deepest = tree.branch(before).stream().mapToInt(MeasurePoint::depth).max().orElse(0);
      requireDepth(depth(above) + 1 + deepest - before.depth());
      rows.move(before, above);
    }
    record("measure_point.changed", id, Map.of("before", before, "after", draft));
  }

  private void check(MeasurePointDraft draft, MeasurePointTree tree, @Nullable MeasurePoint self) {
    Optional<MeasurePoint> same = tree.byCode(draft.code());
    if (same.isPresent() && (self == null || same.get().id() != self.id())) {
      throw new InvalidInput("code", "“%s” has this code already.".formatted(same.get().name()));
    }
    Long manager = draft.managerId();
    if (manager != null && users.find(manager).isEmpty()) {
      throw new InvalidInput("manager", "There is no user %d.".formatted(manager));
    }
    MeasurePoint parent = parent(draft, tree);
    if (self != null && parent != null && self.holds(parent)) {
      throw new InvalidInput(
          "parent", "“%s” is part of this branch itself.".formatted(parent.name()));
    }
  }

  private static @Nullable MeasurePoint parent(MeasurePointDraft draft, MeasurePointTree tree) {
    Long parentId = draft.parentId();
    return parentId == null
        ? null
        : tree.find(parentId)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "parent", "There is no measure point %d.".formatted(parentId)));
  }

  private static String above(MeasurePointDraft draft, MeasurePointTree tree) {
    MeasurePoint parent = parent(draft, tree);
    return parent == null ? "/" : parent.path();
  }

  private static int depth(String path) {
    return (int) path.chars().filter(letter -> letter == '/').count() - 1;
  }

  private static void requireDepth(int levels) {
    if (levels > DEEPEST) {
      throw new InvalidInput(
          "parent", "The tree would be deeper than %d levels.".formatted(DEEPEST));
    }
  }

  /** Retires a branch: what is assigned stays, nothing new is. */
  @Transactional
  public void retire(long id) {
    MeasurePointTree tree = tree();
    List<Long> branch = tree.branch(get(id)).stream().map(MeasurePoint::id).toList();
    rows.retire(branch, Timestamp.from(clock.instant()));
    record("measure_point.retired", id, Map.of("points", branch));
  }

  /** Brings a point back, and with it those above. */
  @Transactional
  public void restore(long id) {
    List<Long> trail = get(id).trail();
    rows.retire(trail, null);
    record("measure_point.restored", id, Map.of("points", trail));
  }

  private void record(String action, long id, Map<String, ?> details) {
    audit.record(action, "measure_point", Long.toString(id), details);
  }
}
