package org.heed.dashboard.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.platform.chart.Reading;
import org.heed.platform.chart.SeriesChart;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.score.Slice;
import org.heed.score.VersionMark;
import org.heed.score.VersionMarks;
import org.heed.score.facts.FactCells;
import org.springframework.stereotype.Component;

/** The course of a figure over time. */
@Component
class SeriesPart {

  /** More points than this are a blur; the first ones are left out. */
  private static final int MOST_POINTS = 400;

  private final Counting counting;
  private final VersionMarks versions;

  SeriesPart(Counting counting, VersionMarks versions) {
    this.counting = counting;
    this.versions = versions;
  }

  SeriesChart chart(Choices choices, int firstMonth) {
    Grain grain = choices.grain();
    List<LocalDate> shown = grain.starts(choices.from(), choices.to(), firstMonth);
    if (shown.size() > MOST_POINTS) {
      shown = shown.subList(shown.size() - MOST_POINTS, shown.size());
    }
    List<LocalDate> starts = new ArrayList<>(before(choices, shown.getFirst(), firstMonth));
    int lead = starts.size();
    starts.addAll(shown);
    // Only a point that stands for one period begins and ends where the view does.
    if (choices.rolling() == 1 && choices.from().isAfter(starts.getFirst()) && lead == 0) {
      starts.set(0, choices.from());
    }
    FactCells cells = counting.byPeriod(choices, starts, choices.to());
    List<VersionMark> marks = marks(choices);
    List<SeriesChart.Point> points = new ArrayList<>();
    for (int period = lead; period < starts.size(); period++) {
      points.add(point(choices, firstMonth, starts, cells, period, marks));
    }
    return new SeriesChart(
        choices.figure().label(choices.kind()) + " by " + grain.label().toLowerCase(Locale.ROOT),
        points,
        choices.figure().tick(choices.kind()));
  }

  /** Periods that only rolling windows look back at. */
  private static List<LocalDate> before(Choices choices, LocalDate first, int firstMonth) {
    List<LocalDate> earlier = new ArrayList<>();
    LocalDate start = first;
    for (int i = 1; i < choices.rolling(); i++) {
      start = choices.grain().starts(start.minusDays(1), start.minusDays(1), firstMonth).getFirst();
      earlier.addFirst(start);
    }
    return earlier;
  }

  /** New versions of the surveys asked; of the chosen touchpoints when some are chosen. */
  private List<VersionMark> marks(Choices choices) {
    Slice slice = new Slice(null, null, choices.kind());
    List<VersionMark> all = versions.between(choices.from(), choices.to(), slice);
    return choices.conditions().stream()
        .filter(condition -> condition.attribute().is(SnapshotAttribute.TOUCHPOINT))
        .findFirst()
        .map(chosen -> all.stream().filter(mark -> isOf(mark, chosen)).toList())
        .orElse(all);
  }

  private static boolean isOf(VersionMark mark, Condition chosen) {
    return chosen.values().contains(Long.toString(mark.touchpointId()));
  }

  private static SeriesChart.Point point(
      Choices choices,
      int firstMonth,
      List<LocalDate> starts,
      FactCells cells,
      int period,
      List<VersionMark> marks) {
    int first = Math.max(0, period - choices.rolling() + 1);
    long[] sum = cells.values(first, 0, 0);
    for (int each = first + 1; each <= period; each++) {
      long[] more = cells.values(each, 0, 0);
      for (int value = 0; value < sum.length; value++) {
        sum[value] += more[value];
      }
    }
    Grain grain = choices.grain();
    LocalDate start = starts.get(period);
    LocalDate next = grain.next(grain.starts(start, start, firstMonth).getFirst());
    LocalDate last = next.isAfter(choices.to()) ? choices.to() : next.minusDays(1);
    Reading reading = choices.figure().reading(choices.kind(), sum);
    return new SeriesChart.Point(
        grain.label(start, firstMonth),
        grain.group(start, firstMonth),
        reading,
        choices.answers(starts.get(first), last),
        VersionMark.words(
            marks.stream()
                .filter(mark -> !mark.day().isBefore(start) && !mark.day().isAfter(last))
                .toList(),
            marks));
  }
}
