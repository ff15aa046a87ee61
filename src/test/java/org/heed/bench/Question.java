package org.heed.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heed.response.snapshot.Series;
import org.heed.score.facts.Counted;
import org.heed.score.facts.FactQuery;
import org.heed.statistics.SurveyKind;

/** Three filters and a split; no round asks the same as another. */
enum Question {
  /** The last twelve months by month, for one segment, two tiers and some products, by region. */
  YEAR,
  /** Three years by month, for some segments, languages and channels, by touchpoint. */
  HISTORY,
  /** Three years in one, for a tenth of the measure points, two tiers and languages, by owner. */
  PLACES;

  FactQuery query(int round) {
    LocalDate first = this == YEAR ? SyntheticAnswers.FIRST.plusMonths(24) : SyntheticAnswers.FIRST;
    List<LocalDate> starts =
        this == PLACES
            ? List.of(first)
            : IntStream.range(0, this == YEAR ? 12 : 36).mapToObj(first::plusMonths).toList();
    return new FactQuery(
        Series.ANSWERS,
        Counted.SCORE,
        SurveyKind.RNPS,
        starts,
        SyntheticAnswers.FIRST.plusDays(SyntheticAnswers.DAYS - 1L),
        conditions(round),
        List.of(this == YEAR ? 11 : this == HISTORY ? 6 : 10),
        false);
  }

  private Map<Integer, Set<Integer>> conditions(int round) {
    int seed = Math.abs(round) + 1;
    return switch (this) {
      case YEAR -> Map.of(8, some(5, 1, seed), 9, some(3, 2, seed / 5), 13, some(8, 3, seed / 7));
      case HISTORY ->
          Map.of(8, some(5, 2, seed), 14, some(10, 4, seed / 5), 15, some(5, 3, seed / 3));
      case PLACES ->
          Map.of(12, some(200, 20, seed), 9, some(3, 2, seed / 3), 14, some(10, 6, seed / 7));
    };
  }

  /** Values that follow each other, beginning somewhere. */
  private static Set<Integer> some(int values, int count, int seed) {
    return IntStream.range(0, count)
        .mapToObj(i -> 1 + (seed * 7 + i) % values)
        .collect(Collectors.toSet());
  }

  String sql(int round) {
    FactQuery query = query(round);
    String split = name(query.splits().getFirst());
    String conditions =
        query.conditions().entrySet().stream()
            .map(
                entry ->
                    " and %s in (%s)"
                        .formatted(
                            name(entry.getKey()),
                            entry.getValue().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
    return "select %s as part, day / 30 as period, score, count(*) from fact where day >= %d%s group by 1, 2, 3"
        .formatted(split, query.starts().getFirst().toEpochDay() - 10_957, conditions);
  }

  private static String name(int attribute) {
    return SyntheticAnswers.PARTS.stream()
        .filter(part -> part.attribute() == attribute)
        .findFirst()
        .orElseThrow()
        .name();
  }
}
