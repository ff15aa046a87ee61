package org.heed.dashboard.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.platform.chart.Reading;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.ValueNames;
import org.heed.score.facts.FactCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws two attributes against each other, the fullest first. */
@Component
class HeatMaps {

  private static final int MOST_ROWS = 20;
  private static final int MOST_COLUMNS = 10;

  private final Counting counting;
  private final Attributes attributes;
  private final ValueNames names;

  HeatMaps(Counting counting, Attributes attributes, ValueNames names) {
    this.counting = counting;
    this.attributes = attributes;
    this.names = names;
  }

  HeatMap of(Choices choices, Attribute row, Attribute column) {
    FactCells cells = counting.byParts(choices, row, column);
    List<Value> rows = values(choices, cells, row, 0, MOST_ROWS);
    List<Value> columns = values(choices, cells, column, 1, MOST_COLUMNS);
    Reading whole = choices.figure().reading(choices.kind(), whole(choices, cells));
    List<HeatMap.Row> drawn = new ArrayList<>();
    for (Value one : rows) {
      List<HeatMap.Cell> line = new ArrayList<>();
      for (Value other : columns) {
        Reading reading =
            choices.figure().reading(choices.kind(), cells.values(0, one.code(), other.code()));
        line.add(
            new HeatMap.Cell(
                reading, tone(reading, whole, choices), href(choices, row, one, column, other)));
      }
      drawn.add(new HeatMap.Row(one.name(), line));
    }
    return new HeatMap(
        row.label(), column.label(), columns.stream().map(Value::name).toList(), drawn);
  }

  private List<Value> values(
      Choices choices, FactCells cells, Attribute attribute, int place, int most) {
    Map<Integer, String> byCode = new HashMap<>(attributes.values(attribute.number()));
    byCode.put(0, "");
    ValueNames.Names named = names.of(attribute);
    List<Integer> others = cells.present(1 - place);
    return cells.present(place).stream()
        .map(
            code -> {
              long n = 0;
              for (int other : others) {
                long[] values =
                    place == 0 ? cells.values(0, code, other) : cells.values(0, other, code);
                n += choices.figure().reading(choices.kind(), values).n();
              }
              String value = byCode.getOrDefault(code, "");
              return new Value(code, value, named.of(value), n);
            })
        .sorted(Comparator.comparingLong(Value::n).reversed())
        .limit(most)
        .toList();
  }

  private static long[] whole(Choices choices, FactCells cells) {
    long[] sum = new long[choices.figure().counted().width()];
    for (int row : cells.present(0)) {
      for (int column : cells.present(1)) {
        Parts.add(sum, cells.values(0, row, column));
      }
    }
    return sum;
  }

  private static int tone(Reading reading, Reading whole, Choices choices) {
    if (!reading.enough()) {
      return 0;
    }
    if (reading.lower() <= whole.value() && whole.value() <= reading.upper()) {
      return 4;
    }
    double far = reading.value() - whole.value();
    double scale = scale(choices);
    int steps = Math.clamp(1 + (long) Math.abs(far / scale), 1, 3);
    return far / scale > 0 ? 4 + steps : 4 - steps;
  }

  /** How far from the whole one shade reaches; waiting longer is worse. */
  private static double scale(Choices choices) {
    return switch (choices.figure()) {
      case WAIT -> -24;
      case RATE, COMPLETION -> 7;
      case SCORE -> choices.kind().isNps() ? 15 : choices.kind().yardstick().ofPoints(7);
    };
  }

  private static @Nullable String href(
      Choices choices, Attribute row, Value one, Attribute column, Value other) {
    return choices.answers(
        choices.from(),
        choices.to(),
        new Condition(row, List.of(one.value()), Set.of()),
        new Condition(column, List.of(other.value()), Set.of()));
  }

  private record Value(int code, String value, String name, long n) {}
}
