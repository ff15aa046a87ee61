package org.heed.dashboard.operations;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.heed.customer.place.MeasurePoint;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which places and which question a page is about. */
@Component
class Chosen {

  private final Scores scores;

  Chosen(Scores scores) {
    this.scores = scores;
  }

  /** The kind of question of this key; else the one answered most. Each is read by itself. */
  SurveyKind kind(@Nullable String key) {
    return Arrays.stream(SurveyKind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseGet(() -> scores.kind(Slice.ALL));
  }

  /** Places of one kind: those asked for, else sites, else whatever there is most of. */
  static MeasurePoint.Kind level(@Nullable String name, List<PointScores> points) {
    MeasurePoint.Kind asked = name == null ? null : MeasurePoint.Kind.of(name).orElse(null);
    if (asked != null) {
      return asked;
    }
    return Arrays.stream(MeasurePoint.Kind.values())
        .max(
            java.util.Comparator.<MeasurePoint.Kind>comparingInt(
                    kind -> kind == MeasurePoint.Kind.SITE && count(points, kind) > 1 ? 1 : 0)
                .thenComparing(kind -> count(points, kind)))
        .orElse(MeasurePoint.Kind.SITE);
  }

  private static long count(List<PointScores> points, MeasurePoint.Kind kind) {
    return points.stream().filter(of(kind)).filter(PointScores::enough).count();
  }

  static Predicate<PointScores> of(MeasurePoint.Kind kind) {
    return one -> one.point().kind() == kind;
  }
}
