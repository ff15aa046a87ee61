package org.heed.customer.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All measure points of a workspace as they hang together, retired ones included. */
public final class MeasurePointTree {

  private static final long TOP = 0;

  private final Map<Long, MeasurePoint> byId = new HashMap<>();
  private final Map<String, MeasurePoint> byCode = new HashMap<>();
  private final Map<Long, List<MeasurePoint>> below = new HashMap<>();

  /** Hangs points up; siblings keep the order given. */
  public MeasurePointTree(List<MeasurePoint> points) {
    for (MeasurePoint point : points) {
      byId.put(point.id(), point);
      byCode.put(key(point.code()), point);
      below.computeIfAbsent(above(point.parentId()), id -> new ArrayList<>()).add(point);
    }
  }

  private static String key(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  private static long above(@Nullable Long parentId) {
    return parentId == null ? TOP : parentId;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The point of this number. */
  public Optional<MeasurePoint> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The point of this code, whatever its case. */
  public Optional<MeasurePoint> byCode(String code) {
    return Optional.ofNullable(byCode.get(key(code)));
  }

  /** The number of the point of this code, whatever its case. */
  public Optional<Long> idOf(String code) {
    return byCode(code).map(MeasurePoint::id);
  }

  /** The points right below one, or at the top; by name, retired ones last. */
  public List<MeasurePoint> children(@Nullable Long parentId) {
    return below.getOrDefault(above(parentId), List.of()).stream()
        .sorted(Comparator.comparing(MeasurePoint::retired))
        .toList();
  }

  /** The points from the top to this one. */
  public List<MeasurePoint> trail(MeasurePoint point) {
    return point.trail().stream().flatMap(id -> find(id).stream()).toList();
  }

  /** A point and all below it, as a table of contents. */
  public List<MeasurePoint> branch(MeasurePoint top) {
    List<MeasurePoint> points = new ArrayList<>();
    points.add(top);
    children(top.id()).forEach(child -> points.addAll(branch(child)));
    return points;
  }

  /** Every point, as a table of contents. */
  public List<MeasurePoint> all() {
    return children(null).stream().flatMap(top -> branch(top).stream()).toList();
  }

  /** The points that new things may be assigned to, as a table of contents. */
  public List<MeasurePoint> open() {
    return all().stream().filter(point -> !point.retired()).toList();
  }
}
