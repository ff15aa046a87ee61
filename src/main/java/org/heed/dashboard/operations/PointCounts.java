package org.heed.dashboard.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.score.facts.Counted;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.springframework.stereotype.Component;

/** Counts answers by measure point and month; a point has the answers of all below it. */
@Component
class PointCounts {

  private static final int PLACE = SnapshotAttribute.MEASURE_POINT.number();

  private final Facts facts;
  private final Attributes attributes;
  private final MeasurePoints points;

  PointCounts(Facts facts, Attributes attributes, MeasurePoints points) {
    this.facts = facts;
    this.attributes = attributes;
    this.points = points;
  }

  /** Every point of the tree, in the tree's order. */
  List<PointScores> of(SurveyKind kind, List<LocalDate> months, LocalDate end) {
    MeasurePointTree tree = points.tree();
    Map<String, List<Tally>> byPath = byPath(kind, months, end);
    List<Tally> none = months.stream().map(month -> Tally.none(kind)).toList();
    return tree.all().stream()
        .map(point -> scores(point, path(tree, point), kind, byPath, none))
        .toList();
  }

  private static PointScores scores(
      MeasurePoint point,
      String path,
      SurveyKind kind,
      Map<String, List<Tally>> byPath,
      List<Tally> none) {
    return new PointScores(point, path, kind, byPath.getOrDefault(path, none));
  }

  private static String path(MeasurePointTree tree, MeasurePoint point) {
    return tree.trail(point).stream()
        .map(MeasurePoint::name)
        .collect(Collectors.joining(Condition.STEP));
  }

  private Map<String, List<Tally>> byPath(SurveyKind kind, List<LocalDate> months, LocalDate end) {
    FactCells cells =
        facts.count(
            new FactQuery(
                Series.ANSWERS, Counted.SCORE, kind, months, end, Map.of(), List.of(PLACE), false));
    Map<Integer, String> values = attributes.values(PLACE);
    Map<String, List<Tally>> byPath = new HashMap<>();
    for (int code : cells.present(0)) {
      String path = values.get(code);
      if (path != null) {
        List<Tally> counts = counts(kind, cells, code, months.size());
        steps(path).forEach(step -> byPath.merge(step, counts, PointCounts::added));
      }
    }
    return byPath;
  }

  private static List<Tally> counts(SurveyKind kind, FactCells cells, int code, int months) {
    List<Tally> counts = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      long[] values = cells.values(month, code, 0);
      counts.add(Tally.of(kind, Arrays.copyOfRange(values, 1, 12)));
    }
    return counts;
  }

  /** A path and all paths above it. */
  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>(List.of(path));
    for (int end = path.lastIndexOf(Condition.STEP);
        end > 0;
        end = path.lastIndexOf(Condition.STEP, end - 1)) {
      steps.add(path.substring(0, end));
    }
    return steps;
  }

  private static List<Tally> added(List<Tally> one, List<Tally> other) {
    List<Tally> sums = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sums.add(one.get(i).plus(other.get(i)));
    }
    return sums;
  }
}
