package org.heed.dashboard.explore;

import java.util.ArrayList;
import java.util.List;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.Conditions;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.response.snapshot.ValueNames;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads views from their addresses and fills them with numbers. */
@Component
public class Views {

  private final Attributes attributes;
  private final Conditions conditions;
  private final ValueNames names;
  private final Scores scores;
  private final Workspaces workspaces;
  private final Counting counting;
  private final SeriesPart series;
  private final Parts parts;
  private final HeatMaps heatMaps;
  private final ChangeSplit changes;

  Views(
      Attributes attributes,
      Conditions conditions,
      ValueNames names,
      Scores scores,
      Workspaces workspaces,
      Counting counting,
      SeriesPart series,
      Parts parts,
      HeatMaps heatMaps,
      ChangeSplit changes) {
    this.attributes = attributes;
    this.conditions = conditions;
    this.names = names;
    this.scores = scores;
    this.workspaces = workspaces;
    this.counting = counting;
    this.series = series;
    this.parts = parts;
    this.heatMaps = heatMaps;
    this.changes = changes;
  }

  /** What an address asks for. What cannot be read is as if it were not there. */
  Choices choices(Address address, boolean linked) {
    return Choices.of(
        address,
        scores.kind(Slice.ALL),
        workspaces.today(),
        attributes.all(),
        conditions.read(address.parameters()),
        linked);
  }

  /**
   * The view of an address with all its numbers.
   *
   * @param linked whether its numbers lead to the answers behind them
   */
  public View view(Address address, boolean linked) {
    Choices choices = choices(address, linked);
    Attribute split = choices.split();
    Attribute across = choices.across();
    boolean crossed = split != null && across != null && split.number() != across.number();
    Course course = Course.of(choices, workspaces.current().settings().financialYearStart());
    ViewCounts counts = counting.all(choices, course.starts());
    return new View(
        choices,
        choices.figure().reading(choices.kind(), counts.whole()),
        series.chart(choices, course, counts.series(course.starts())),
        split == null ? null : parts.chart(choices, split, counts.byParts()),
        split == null ? null : changes.sentence(choices, split, counts),
        crossed ? heat(choices, split, across) : null,
        steps(choices),
        chips(choices));
  }

  private @Nullable HeatMap heat(
      Choices choices, @Nullable Attribute row, @Nullable Attribute column) {
    return row == null || column == null ? null : heatMaps.of(choices, row, column);
  }

  private static List<View.Link> steps(Choices choices) {
    String name = Condition.PREFIX + "measure_point";
    String path = choices.address().first(name);
    if (path.isEmpty() || path.equals("-")) {
      return List.of();
    }
    List<View.Link> steps = new ArrayList<>();
    steps.add(new View.Link("Everywhere", choices.address().with(name, "").at("/explore")));
    int end = path.indexOf(Condition.STEP);
    int begin = 0;
    while (end >= 0) {
      steps.add(
          new View.Link(
              path.substring(begin, end),
              choices.address().with(name, path.substring(0, end)).at("/explore")));
      begin = end + Condition.STEP.length();
      end = path.indexOf(Condition.STEP, begin);
    }
    steps.add(new View.Link(path.substring(begin), ""));
    return steps;
  }

  private List<View.Link> chips(Choices choices) {
    List<View.Link> chips = new ArrayList<>();
    for (Condition condition : choices.conditions()) {
      if (!condition.attribute().is(SnapshotAttribute.MEASURE_POINT)) {
        ValueNames.Names named = names.of(condition.attribute());
        for (String value : condition.values()) {
          chips.add(
              new View.Link(
                  condition.attribute().label() + ": " + named.of(value),
                  choices
                      .address()
                      .without(condition.parameter(), value.isEmpty() ? "-" : value)
                      .at("/explore")));
        }
      }
    }
    return chips;
  }
}
