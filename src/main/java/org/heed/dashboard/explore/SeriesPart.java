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

  private final VersionMarks versions;

  SeriesPart(VersionMarks versions) {
    this.versions = versions;
  }

  /**
   * Draws it.
   *
   * @param cells counts by the periods of the course
   */
  SeriesChart chart(Choices choices, Course course, FactCells cells) {
    List<VersionMark> marks = marks(choices);
    List<SeriesChart.Point> points = new ArrayList<>();
    for (int period = course.lead(); period < course.starts().size(); period++) {
      points.add(point(choices, course, cells, period, marks));
    }
    String by = choices.grain().label().toLowerCase(Locale.ROOT);
    return new SeriesChart(
        choices.figure().label(choices.kind()) + " by " + by,
        points,
        choices.figure().tick(choices.kind()));
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
      Choices choices, Course course, FactCells cells, int period, List<VersionMark> marks) {
    int first = Math.max(0, period - choices.rolling() + 1);
    long[] sum = cells.values(first, 0, 0);
    for (int each = first + 1; each <= period; each++) {
      Parts.add(sum, cells.values(each, 0, 0));
    }
    Grain grain = choices.grain();
    int firstMonth = course.firstMonth();
    LocalDate start = course.starts().get(period);
    LocalDate next = grain.next(grain.starts(start, start, firstMonth).getFirst());
    LocalDate last = next.isAfter(choices.to()) ? choices.to() : next.minusDays(1);
    Reading reading = choices.figure().reading(choices.kind(), sum);
    return new SeriesChart.Point(
        grain.label(start, firstMonth),
        grain.group(start, firstMonth),
        reading,
        choices.answers(course.starts().get(first), last),
        VersionMark.words(
            marks.stream()
                .filter(mark -> !mark.day().isBefore(start) && !mark.day().isAfter(last))
                .toList(),
            marks));
  }
}
