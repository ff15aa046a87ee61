package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.score.VersionMark;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.series.ChangePoints;
import org.heed.statistics.series.Volatility;

/**
 * How much of the ups and downs from month to month is chance, and when the level itself changed.
 *
 * @param months first days, the earliest first
 * @param counts answers of these months
 * @param marks survey versions that went live meanwhile
 */
record Swings(List<LocalDate> months, List<ScoreCounts> counts, List<VersionMark> marks) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /** Fewer months tell neither noise from change nor one level from another. */
  private static final int ENOUGH_MONTHS = 8;

  private static final int SHORTEST = 3;
  private static final int MOST_BREAKS = 2;

  /** Only the months with enough answers for a score. */
  static Swings of(List<LocalDate> months, List<ScoreCounts> counts, List<VersionMark> marks) {
    List<LocalDate> told = new ArrayList<>();
    List<ScoreCounts> scored = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      if (counts.get(i).nps().publishable()) {
        told.add(months.get(i));
        scored.add(counts.get(i));
      }
    }
    return new Swings(told, scored, marks);
  }

  boolean enough() {
    return months.size() >= ENOUGH_MONTHS;
  }

  /** What is noise and what is real. */
  public String noise() {
    if (!enough()) {
      return "There are not %d months with at least five answers yet.".formatted(ENOUGH_MONTHS);
    }
    Volatility volatility = Volatility.of(counts);
    long real = Math.round(volatility.real());
    String moves =
        "From month to month the score moves by ±%d points (one standard deviation, %d months); chance alone makes ±%d of it. "
            .formatted(
                Math.round(volatility.observed()), months.size(), Math.round(volatility.noise()));
    return moves
        + (real == 0
            ? "Nothing real is left: do not explain single months."
            : "±%d points are real; a single month can be believed to %d %%."
                .formatted(real, Math.round(100 * volatility.reliability())));
  }

  /** When the level changed by more than chance explains, a sentence each. */
  public List<String> breaks() {
    if (!enough()) {
      return List.of();
    }
    ChangePoints points =
        ChangePoints.of(
            counts.stream().mapToDouble(one -> one.nps().value()).toArray(),
            counts.stream().mapToDouble(ScoreCounts::total).toArray(),
            SHORTEST,
            MOST_BREAKS);
    List<Integer> ends = new ArrayList<>(points.breaks());
    ends.add(counts.size());
    List<String> sentences = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i + 1 < ends.size(); i++) {
      ScoreCounts before = sum(begin, ends.get(i));
      ScoreCounts after = sum(ends.get(i), ends.get(i + 1));
      if (NpsChange.between(before, after).real()) {
        sentences.add(sentence(months.get(ends.get(i)), before, after));
      }
      begin = ends.get(i);
    }
    return sentences;
  }

  private ScoreCounts sum(int from, int to) {
    return counts.subList(from, to).stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
  }

  private String sentence(LocalDate month, ScoreCounts before, ScoreCounts after) {
    NpsChange change = NpsChange.between(before, after);
    String survey =
        marks.stream()
                .anyMatch(
                    mark ->
                        !mark.day().isBefore(month.minusMonths(1))
                            && mark.day().isBefore(month.plusMonths(1)))
            ? " A new survey version went live about then."
            : "";
    return "The level changed in %s: %s to %s (%s points, 95 %% interval %s).%s"
        .formatted(
            MONTH.format(month),
            before.nps().display(),
            after.nps().display(),
            change.display(),
            change.displayInterval(),
            survey);
  }
}
