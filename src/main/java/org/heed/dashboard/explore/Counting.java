package org.heed.dashboard.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Condition;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.springframework.stereotype.Component;

/** Asks the facts for what views need. */
@Component
class Counting {

  private final Facts facts;

  Counting(Facts facts) {
    this.facts = facts;
  }

  /** All together, by period. */
  FactCells byPeriod(Choices choices, List<LocalDate> starts, LocalDate end) {
    return facts.count(query(choices, starts, end, List.of()));
  }

  /** By the values of attributes, over the whole time of the view. */
  FactCells byParts(Choices choices, Attribute... attributes) {
    return facts.count(query(choices, List.of(choices.from()), choices.to(), List.of(attributes)));
  }

  /** By the values of an attribute, in the time of the view and in as many days before. */
  FactCells beforeAndNow(Choices choices, Attribute attribute) {
    long days = choices.from().until(choices.to(), ChronoUnit.DAYS) + 1;
    return facts.count(
        query(
            choices,
            List.of(choices.from().minusDays(days), choices.from()),
            choices.to(),
            List.of(attribute)));
  }

  private static FactQuery query(
      Choices choices, List<LocalDate> starts, LocalDate end, List<Attribute> attributes) {
    Map<Integer, Set<Integer>> conditions = new HashMap<>();
    for (Condition condition : choices.conditions()) {
      conditions.put(condition.attribute().number(), condition.codes());
    }
    return new FactQuery(
        choices.figure().series(),
        choices.figure().counted(),
        choices.kind(),
        starts,
        end,
        conditions,
        new ArrayList<>(attributes.stream().map(Attribute::number).toList()),
        choices.today());
  }
}
