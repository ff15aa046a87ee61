package org.heed.dashboard.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.heed.dashboard.explore.Address;
import org.heed.platform.chart.Reading;
import org.heed.platform.chart.Sparkline;
import org.heed.response.snapshot.Condition;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Yardstick;

/**
 * What customers said at one stage of their journey.
 *
 * @param stage empty for touchpoints that belong to none
 * @param months counts of the months, the earliest first
 * @param from first day
 */
record JourneyStage(SurveyKind kind, String stage, List<ScoreCounts> months, LocalDate from) {

  private static final int QUARTER = 3;

  static ScoreCounts sum(List<ScoreCounts> counts) {
    return counts.stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
  }

  static Reading reading(SurveyKind kind, ScoreCounts counts) {
    Yardstick yardstick = kind.yardstick();
    return new Reading(
        yardstick.value(counts),
        yardstick.interval(counts).lower(),
        yardstick.interval(counts).upper(),
        counts.total(),
        counts.nps().publishable(),
        yardstick.display(counts),
        yardstick.displayInterval(counts));
  }

  ScoreCounts total() {
    return sum(months);
  }

  public String name() {
    return stage.isEmpty() ? "No stage" : stage;
  }

  public Reading reading() {
    return reading(kind, total());
  }

  /** The number of answers; a handful is not told exactly. */
  public String answers() {
    return reading().enough()
        ? String.format(java.util.Locale.ENGLISH, "%,d", total().total())
        : "fewer than 5";
  }

  /** The last three months against the three before. */
  public NpsChange change() {
    int end = months.size();
    return kind.yardstick()
        .change(
            sum(months.subList(end - 2 * QUARTER, end - QUARTER)),
            sum(months.subList(end - QUARTER, end)));
  }

  /** How the change reads beside its number. */
  public String changeWord() {
    NpsChange change = change();
    return !change.publishable()
        ? "too few answers"
        : change.real() ? "more than chance" : "chance may do this";
  }

  /** Each point covers three months, so that stages with few answers have a course too. */
  public Sparkline course() {
    Yardstick yardstick = kind.yardstick();
    List<OptionalDouble> values =
        IntStream.range(0, months.size())
            .mapToObj(month -> sum(months.subList(Math.max(0, month + 1 - QUARTER), month + 1)))
            .map(
                counts ->
                    counts.nps().publishable()
                        ? OptionalDouble.of(yardstick.value(counts))
                        : OptionalDouble.empty())
            .toList();
    return new Sparkline(name() + ", three months each", values, yardstick.lowest(), 100);
  }

  /** The stage in Explore, by touchpoint. */
  public String href() {
    return new Address(Map.of(Condition.PREFIX + "stage", List.of(stage.isEmpty() ? "-" : stage)))
        .with("kind", kind.key())
        .with("from", from.toString())
        .with("split", "touchpoint")
        .at("/explore");
  }
}
