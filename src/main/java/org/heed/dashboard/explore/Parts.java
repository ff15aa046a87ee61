package org.heed.dashboard.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heed.platform.chart.ChartSize;
import org.heed.platform.chart.ComparisonChart;
import org.heed.platform.chart.Reading;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.response.snapshot.ValueNames;
import org.heed.score.facts.FactCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the values of an attribute; a path is compared one step below where the view is. */
@Component
class Parts {

  private static final int MOST = 40;

  private final Attributes attributes;
  private final ValueNames names;

  Parts(Attributes attributes, ValueNames names) {
    this.attributes = attributes;
    this.names = names;
  }

  ComparisonChart chart(Choices choices, Attribute split, FactCells cells) {
    Map<String, long[]> byValue = sums(choices, split, cells);
    long[] whole = new long[choices.figure().counted().width()];
    byValue.values().forEach(values -> add(whole, values));
    ValueNames.Names named = names.of(split);
    List<ComparisonChart.Row> rows = new ArrayList<>();
    byValue.forEach(
        (value, sum) -> {
          Reading reading = choices.figure().reading(choices.kind(), sum);
          rows.add(new ComparisonChart.Row(named.of(value), reading, href(choices, split, value)));
        });
    rows.sort(Comparator.comparingLong((ComparisonChart.Row row) -> row.reading().n()).reversed());
    return new ComparisonChart(
        choices.figure().label(choices.kind()) + " by " + split.label(),
        rows.stream().limit(MOST).toList(),
        choices.figure().reading(choices.kind(), whole),
        choices.figure().tick(choices.kind()),
        ChartSize.FULL);
  }

  /** Counts by value; everything below one step of a path is added up. */
  Map<String, long[]> sums(Choices choices, Attribute split, FactCells cells) {
    Map<Integer, String> values = new HashMap<>(attributes.values(split.number()));
    values.put(0, "");
    Map<String, long[]> byValue = new TreeMap<>();
    for (int code : cells.present(0)) {
      String value = step(choices, split, values.getOrDefault(code, ""));
      add(
          byValue.computeIfAbsent(value, key -> new long[choices.figure().counted().width()]),
          cells.values(0, code, 0));
    }
    return byValue;
  }

  /** A path cut off one step below the one that the view is narrowed to. */
  static String step(Choices choices, Attribute split, String value) {
    if (!split.is(SnapshotAttribute.MEASURE_POINT)) {
      return value;
    }
    String narrowed =
        choices.conditions().stream()
            .filter(condition -> condition.attribute().number() == split.number())
            .map(condition -> condition.values().getFirst())
            .filter(value::startsWith)
            .findFirst()
            .orElse("");
    int from = narrowed.isEmpty() ? 0 : narrowed.length() + Condition.STEP.length();
    int end = from > value.length() ? -1 : value.indexOf(Condition.STEP, from);
    return end < 0 ? value : value.substring(0, end);
  }

  private static @Nullable String href(Choices choices, Attribute split, String value) {
    Condition one = new Condition(split, List.of(value), Set.of());
    boolean deeper =
        split.is(SnapshotAttribute.MEASURE_POINT)
            && !value.isEmpty()
            && !value.equals(choices.address().first(one.parameter()));
    return deeper
        ? choices.address().with(one.parameter(), value).at("/explore")
        : choices.answers(choices.from(), choices.to(), one);
  }

  static void add(long[] sum, long... more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }
}
