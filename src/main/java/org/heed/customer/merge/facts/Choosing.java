package org.heed.customer.merge.facts;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Of two records about one customer, the one whose value of a field stays. */
record Choosing<T>(T merged, T survivor, Map<String, Choice> choices) {

  /** What is chosen, else what the survivor says, else what the merged one says. */
  T of(Fact<T> fact) {
    if (choices.get(fact.key()) == Choice.MERGED) {
      return merged;
    }
    return choices.containsKey(fact.key()) || fact.of(survivor) != null ? survivor : merged;
  }

  /** What is chosen, else what the survivor says, even when that is nothing. */
  T staying(Fact<T> fact) {
    return choices.get(fact.key()) == Choice.MERGED ? merged : survivor;
  }

  /** The own attributes of both; the survivor's values stay. */
  Map<String, String> attributes(Function<T, Map<String, String>> of) {
    Map<String, String> all = new TreeMap<>(of.apply(merged));
    all.putAll(of.apply(survivor));
    return all;
  }
}
