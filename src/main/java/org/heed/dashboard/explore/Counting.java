package org.heed.dashboard.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.springframework.stereotype.Component;

/** Asks the facts for what views need. */
@Component
class Counting {

  /** Where adding up more cells than this costs as much as going through a million answers. */
  private static final int MOST_AT_ONCE = 400_000;

  private final Facts facts;
  private final Attributes attributes;

  Counting(Facts facts, Attributes attributes) {
    this.facts = facts;
    this.attributes = attributes;
  }

  /**
   * Everything that a view shows but its heat map. Answers are gone through once for all of it, or
   * twice where there are so many parts that counting each of them by period costs more.
   *
   * @param starts first days of the periods of the view's series
   */
  ViewCounts all(Choices choices, List<LocalDate> starts) {
    List<LocalDate> days = sorted(starts, List.of(choices.from()));
    Attribute split = choices.split();
    if (split == null) {
      return new ViewCounts(choices, counts(choices, days), null);
    }
    List<LocalDate> parts =
        choices.figure() == Figure.SCORE ? choices.beforeAndNow() : List.of(choices.from());
    List<LocalDate> both = sorted(days, parts);
    if (both.size() * codes(split) * choices.figure().counted().width() > MOST_AT_ONCE) {
      return new ViewCounts(choices, counts(choices, days), counts(choices, parts, split));
    }
    ViewCounts.Counts counts = counts(choices, both, split);
    return new ViewCounts(choices, counts, counts);
  }

  private static List<LocalDate> sorted(List<LocalDate> some, List<LocalDate> others) {
    TreeSet<LocalDate> days = new TreeSet<>(some);
    days.addAll(others);
    return List.copyOf(days);
  }

  private long codes(Attribute split) {
    return attributes
        .highestCodes(List.of(split.number()))
        .getOrDefault(split.number(), 0)
        .longValue();
  }

  private ViewCounts.Counts counts(
      Choices choices, List<LocalDate> starts, Attribute... attributes) {
    return new ViewCounts.Counts(starts, facts.count(query(choices, starts, List.of(attributes))));
  }

  /** By the values of attributes, over the whole time of the view. */
  FactCells byParts(Choices choices, Attribute... attributes) {
    return counts(choices, List.of(choices.from()), attributes).cells();
  }

  /** By the values of an attribute, in the time of the view and in as many days before. */
  FactCells beforeAndNow(Choices choices, Attribute attribute) {
    return counts(choices, choices.beforeAndNow(), attribute).cells();
  }

  private static FactQuery query(
      Choices choices, List<LocalDate> starts, List<Attribute> attributes) {
    Map<Integer, Set<Integer>> conditions = new HashMap<>();
    for (Condition condition : choices.conditions()) {
      conditions.put(condition.attribute().number(), condition.codes());
    }
    return new FactQuery(
        choices.figure().series(),
        choices.figure().counted(),
        choices.kind(),
        starts,
        choices.to(),
        conditions,
        new ArrayList<>(attributes.stream().map(Attribute::number).toList()),
        choices.today());
  }
}
