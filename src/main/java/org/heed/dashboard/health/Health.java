package org.heed.dashboard.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heed.statistics.SignedPoints;
import org.jspecify.annotations.Nullable;

/**
 * An account's health with its parts.
 *
 * @param parts what is known, 0 to 100 each
 * @param before the same some weeks earlier; empty when the account was not there
 * @param weights of all parts
 */
public record Health(
    Map<HealthPart, Integer> parts,
    Map<HealthPart, Integer> before,
    Map<HealthPart, Integer> weights) {

  /** Whether any part is known that has a weight. */
  public boolean isKnown() {
    return weight(parts) > 0;
  }

  /** The weighted mean of the known parts, 0 to 100. */
  public long value() {
    return value(parts);
  }

  /**
   * Change of the whole since then, of the parts that are known both times: a part that became
   * known is no change of the account. Null when there are none.
   */
  public @Nullable Long moved() {
    Map<HealthPart, Integer> then = shared(before, parts);
    return weight(then) > 0 ? Long.valueOf(value(shared(parts, before)) - value(then)) : null;
  }

  private static Map<HealthPart, Integer> shared(
      Map<HealthPart, Integer> values, Map<HealthPart, Integer> others) {
    Map<HealthPart, Integer> shared = new EnumMap<>(HealthPart.class);
    values.forEach(
        (part, value) -> {
          if (others.containsKey(part)) {
            shared.put(part, value);
          }
        });
    return shared;
  }

  /** That change, such as +3 or −7; empty when not known. */
  public String movement() {
    Long moved = moved();
    return moved == null ? "" : SignedPoints.of(moved).display();
  }

  private long value(Map<HealthPart, Integer> values) {
    double sum = 0;
    for (Map.Entry<HealthPart, Integer> part : values.entrySet()) {
      sum += part.getValue() * weights.getOrDefault(part.getKey(), 0);
    }
    int weight = weight(values);
    return weight == 0 ? 0 : Math.round(sum / weight);
  }

  private int weight(Map<HealthPart, Integer> values) {
    return values.keySet().stream().mapToInt(part -> weights.getOrDefault(part, 0)).sum();
  }

  /** One line for each part. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (HealthPart part : HealthPart.values()) {
      Integer now = parts.get(part);
      Integer then = before.get(part);
      lines.add(
          new Line(
              part,
              now,
              weights.getOrDefault(part, 0),
              now == null || then == null ? null : Integer.valueOf(now - then)));
    }
    return lines;
  }

  /**
   * A part.
   *
   * @param value null when not known
   * @param moved null when not known then or now
   */
  public record Line(
      HealthPart part, @Nullable Integer value, int weight, @Nullable Integer moved) {

    /** Such as +3 or −7; empty when not known. */
    public String movement() {
      return moved == null ? "" : SignedPoints.of(moved).display();
    }
  }

  static Map<HealthPart, Integer> usualWeights() {
    Map<HealthPart, Integer> weights = new EnumMap<>(HealthPart.class);
    for (HealthPart part : HealthPart.values()) {
      weights.put(part, part.usualWeight());
    }
    return weights;
  }
}
