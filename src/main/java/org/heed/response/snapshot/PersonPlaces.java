package org.heed.response.snapshot;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.springframework.stereotype.Component;

/** Places that are persons, for times in which nobody is told apart by person. */
@Component
class PersonPlaces {

  private final MeasurePoints points;

  PersonPlaces(MeasurePoints points) {
    this.points = points;
  }

  /** From the path of a place to where it is told: cut off above the first person in it. */
  BiFunction<Integer, String, String> above() {
    MeasurePointTree tree = points.tree();
    Set<String> persons =
        tree.all().stream()
            .filter(point -> point.kind() == MeasurePoint.Kind.PERSON)
            .map(point -> path(tree, point))
            .collect(Collectors.toSet());
    return (code, path) -> above(path, persons);
  }

  private static String path(MeasurePointTree tree, MeasurePoint point) {
    return tree.trail(point).stream()
        .map(MeasurePoint::name)
        .collect(Collectors.joining(Condition.STEP));
  }

  private static String above(String path, Set<String> persons) {
    int begin = 0;
    while (begin <= path.length()) {
      int found = path.indexOf(Condition.STEP, begin);
      int end = found < 0 ? path.length() : found;
      if (persons.contains(path.substring(0, end))) {
        return begin == 0 ? "" : path.substring(0, begin - Condition.STEP.length());
      }
      begin = end + Condition.STEP.length();
    }
    return path;
  }
}
