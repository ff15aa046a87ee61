package org.heed.dashboard.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.Figure;
import org.heed.platform.chart.Reading;
import org.heed.platform.chart.Sparkline;
import org.heed.response.snapshot.Condition;
import org.heed.statistics.NpsChange;
import org.heed.statistics.Publishable;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * What customers said at one stage of their journey.
 *
 * @param stage empty for touchpoints that belong to none
 * @param months answers of the months, the earliest first
 * @param from first day
 */
record JourneyStage(SurveyKind kind, String stage, List<Tally> months, LocalDate from) {

  private static final int QUARTER = 3;

  Tally total() {
    return sum(0, months.size());
  }

  private Tally sum(int from, int end) {
    return Tally.sum(kind, months.subList(from, end));
  }

  public String name() {
    return stage.isEmpty() ? "No stage" : stage;
  }

  public Reading reading() {
    return Figure.reading(total());
  }

  /** The number of answers; a handful is not told exactly. */
  public String answers() {
    return Publishable.count(total().total());
  }

  /** The last three months against the three before. */
  public NpsChange change() {
    int end = months.size();
    return sum(end - 2 * QUARTER, end - QUARTER).to(sum(end - QUARTER, end));
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
            .mapToObj(month -> sum(Math.max(0, month + 1 - QUARTER), month + 1))
            .map(
                answers ->
                    answers.publishable()
                        ? OptionalDouble.of(answers.value())
                        : OptionalDouble.empty())
            .toList();
    return new Sparkline(
        name() + ", three months each", values, yardstick.lowest(), yardstick.highest());
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
