package org.heed.customer.place;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measure points of the current workspace. Every change is audited. */
@Service
public class MeasurePoints {

  private final MeasurePointRows rows;
  private final MeasurePointCheck check;
  private final List<RenamingListener> listeners;
  private final AuditTrail audit;
  private final Clock clock;

  MeasurePoints(
      MeasurePointRows rows,
      MeasurePointCheck check,
      List<RenamingListener> listeners,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.check = check;
    this.listeners = listeners;
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
    String above = check.above(draft, tree, null);
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
    String above = check.above(draft, tree, before);
    rows.update(id, draft);
    if (!before.name().equals(draft.name())) {
      tellRenamed(names(tree.trail(before)), draft.name());
    }
    if (!before.path().equals(above + id + "/")) {
      rows.move(before, above);
    }
    record("measure_point.changed", id, Map.of("before", before, "after", draft));
  }

  private static List<String> names(List<MeasurePoint> trail) {
    return trail.stream().map(MeasurePoint::name).toList();
  }

  private void tellRenamed(List<String> before, String name) {
    List<String> after = new ArrayList<>(before);
    after.set(after.size() - 1, name);
    listeners.forEach(listener -> listener.renamed(before, after));
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
