package org.heed.dashboard.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.ValueNames;
import org.heed.score.facts.FactCells;
import org.heed.statistics.NpsChange;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.drivers.MixAndRate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how much of a change comes from other people answering, and how much from other answers. */
@Component
class ChangeSplit {

  private final Counting counting;
  private final Attributes attributes;
  private final ValueNames names;

  ChangeSplit(Counting counting, Attributes attributes, ValueNames names) {
    this.counting = counting;
    this.attributes = attributes;
    this.names = names;
  }

  /**
   * A change taken apart by one attribute.
   *
   * @param most the part whose own change weighs most, such as "SMB: −3"; empty when none does
   */
  record Move(Attribute by, NpsChange change, MixAndRate parts, String most) {

    public String label() {
      return by.label();
    }

    public String mix() {
      return parts.shown(change.yardstick()).mix();
    }

    public String rate() {
      return parts.shown(change.yardstick()).rate();
    }
  }

  /** Two sentences against as many days before; null for figures that have no such split. */
  @Nullable String sentence(Choices choices, Attribute split, ViewCounts counts) {
    if (choices.figure() != Figure.SCORE) {
      return null;
    }
    Move move = move(choices, split, counts.beforeAndNow());
    if (!move.change().publishable()) {
      return "There are not enough answers to compare with the same number of days before.";
    }
    return "%s %s against the same number of days before: %s because the mix of answers by %s changed, %s because the answers themselves did%s. %s (95 %% interval %s)."
        .formatted(
            move.change().display(),
            choices.kind().yardstick().unit(),
            move.mix(),
            split.label().toLowerCase(Locale.ROOT),
            move.rate(),
            move.most().isEmpty() ? "" : " (" + move.most() + ")",
            move.change().real() ? "More than chance explains" : "Chance alone may do this",
            move.change().displayInterval());
  }

  /** The change against as many days before, taken apart by an attribute. */
  Move move(Choices choices, Attribute split) {
    return move(choices, split, counting.beforeAndNow(choices, split));
  }

  private Move move(Choices choices, Attribute split, FactCells cells) {
    List<Integer> order = cells.present(0);
    List<MixAndRate.Segment> segments =
        order.stream()
            .map(
                code ->
                    new MixAndRate.Segment(
                        counts(choices, cells, 0, code), counts(choices, cells, 1, code)))
            .toList();
    SurveyKind kind = choices.kind();
    NpsChange change =
        Tally.sum(kind, segments.stream().map(MixAndRate.Segment::earlier).toList())
            .to(Tally.sum(kind, segments.stream().map(MixAndRate.Segment::later).toList()));
    MixAndRate parts = MixAndRate.of(kind, segments);
    String most = segments.isEmpty() ? "" : most(kind, split, order, parts);
    return new Move(split, change, parts, most);
  }

  private String most(SurveyKind kind, Attribute split, List<Integer> order, MixAndRate parts) {
    int place =
        IntStream.range(0, order.size())
            .boxed()
            .max(Comparator.comparingDouble(i -> Math.abs(parts.segments().get(i).rate())))
            .orElse(0);
    double rate = parts.segments().get(place).rate();
    String points = kind.yardstick().displayChange(rate);
    if (points.equals(kind.yardstick().displayChange(0))) {
      return "";
    }
    Map<Integer, String> values = new HashMap<>(attributes.values(split.number()));
    String name = names.of(split).of(values.getOrDefault(order.get(place), ""));
    return "%s: %s".formatted(name, points);
  }

  private static Tally counts(Choices choices, FactCells cells, int period, int code) {
    long[] values = cells.values(period, code, 0);
    return Tally.of(choices.kind(), Arrays.copyOfRange(values, 1, 12));
  }
}
