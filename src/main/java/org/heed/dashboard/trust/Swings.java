package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.score.VersionMark;
import org.heed.statistics.NpsChange;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.heed.statistics.series.BreakSpan;
import org.heed.statistics.series.ChangePoints;
import org.heed.statistics.series.Volatility;

/**
 * How much of the ups and downs from month to month is chance, and when the level itself changed.
 *
 * @param kind what was asked
 * @param months first days, the earliest first
 * @param counts answers of these months
 * @param marks survey versions that went live meanwhile
 */
record Swings(
    SurveyKind kind, List<LocalDate> months, List<Tally> counts, List<VersionMark> marks) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /** Fewer months tell neither noise from change nor one level from another. */
  private static final int ENOUGH_MONTHS = 8;

  private static final int SHORTEST = 3;
  private static final int MOST_BREAKS = 2;

  /** Only the months with enough answers for a score. */
  static Swings of(
      SurveyKind kind, List<LocalDate> months, List<Tally> counts, List<VersionMark> marks) {
    List<LocalDate> told = new ArrayList<>();
    List<Tally> scored = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      if (counts.get(i).publishable()) {
        told.add(months.get(i));
        scored.add(counts.get(i));
      }
    }
    return new Swings(kind, told, scored, marks);
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
    Yardstick yardstick = kind.yardstick();
    String real = yardstick.size(volatility.real());
    String moves =
        "From month to month the score moves by ±%s %s (one standard deviation, %d months); chance alone makes ±%s of it. "
            .formatted(
                yardstick.size(volatility.observed()),
                yardstick.unit(),
                months.size(),
                yardstick.size(volatility.noise()));
    return moves
        + (real.equals(yardstick.size(0))
            ? "Nothing real is left: do not explain single months."
            : "±%s %s are real: of what a single month moves, about %d %% is more than chance."
                .formatted(real, yardstick.unit(), Math.round(100 * volatility.reliability())));
  }

  /** When the level changed by more than chance explains, a sentence each. */
  public List<String> breaks() {
    if (!enough()) {
      return List.of();
    }
    ChangePoints points =
        ChangePoints.of(
            counts.stream().mapToDouble(Tally::value).toArray(),
            counts.stream().mapToDouble(Tally::total).toArray(),
            SHORTEST,
            MOST_BREAKS);
    List<Integer> ends = new ArrayList<>(points.breaks());
    ends.add(counts.size());
    List<String> sentences = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i + 1 < ends.size(); i++) {
      Tally before = sum(begin, ends.get(i));
      Tally after = sum(ends.get(i), ends.get(i + 1));
      if (before.to(after).real()) {
        sentences.add(sentence(months.get(ends.get(i)), points.spans().get(i), before, after));
      }
      begin = ends.get(i);
    }
    return sentences;
  }

  private Tally sum(int from, int to) {
    return Tally.sum(kind, counts.subList(from, to));
  }

  private String sentence(LocalDate month, BreakSpan span, Tally before, Tally after) {
    NpsChange change = before.to(after);
    String survey =
        marks.stream()
                .anyMatch(
                    mark ->
                        !mark.day().isBefore(month.minusMonths(1))
                            && mark.day().isBefore(month.plusMonths(1)))
            ? " A new survey version went live about then."
            : "";
    return "The level changed in %s: %s to %s (%s %s, 95 %% interval %s). The change lies between %s and %s (95 %% confidence).%s"
        .formatted(
            MONTH.format(month),
            before.display(),
            after.display(),
            change.display(),
            kind.yardstick().unit(),
            change.displayInterval(),
            MONTH.format(months.get(span.earliest())),
            MONTH.format(months.get(span.latest())),
            survey);
  }
}
