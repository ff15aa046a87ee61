package org.heed.response.web.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.program.Touchpoints;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which scores and groups can be asked for: those of what was asked. */
@Component
class Scales {

  private final Touchpoints touchpoints;

  Scales(Touchpoints touchpoints) {
    this.touchpoints = touchpoints;
  }

  /**
   * The choices of the list's filters.
   *
   * @param kinds every kind that some touchpoint asks
   * @param definition how the answers listed are counted; null when they are of several kinds
   */
  record Choices(
      List<SurveyKind> kinds,
      List<Option> categories,
      List<Integer> scores,
      @Nullable String definition) {}

  /** A group of scores. */
  record Option(String key, String label) {}

  Choices of(ListQuery query) {
    Map<Long, SurveyKind> byTouchpoint = touchpoints.kinds();
    List<SurveyKind> all = byTouchpoint.values().stream().distinct().sorted().toList();
    SurveyKind chosen =
        query.kind() != null ? query.kind() : kindOf(query.touchpoint(), byTouchpoint);
    List<SurveyKind> shown =
        chosen != null ? List.of(chosen) : all.isEmpty() ? List.of(SurveyKind.RNPS) : all;
    int lowest = shown.stream().mapToInt(kind -> kind.measure().lowest()).min().orElse(0);
    int highest = shown.stream().mapToInt(kind -> kind.measure().highest()).max().orElse(10);
    return new Choices(
        all,
        Arrays.stream(Category.values())
            .sorted((one, other) -> other.compareTo(one))
            .map(category -> option(category, shown))
            .toList(),
        IntStream.rangeClosed(lowest, highest).boxed().toList(),
        shown.size() == 1 ? definition(shown.getFirst()) : null);
  }

  private static @Nullable SurveyKind kindOf(
      @Nullable Long touchpoint, Map<Long, SurveyKind> byTouchpoint) {
    return touchpoint == null ? null : byTouchpoint.get(touchpoint);
  }

  private static Option option(Category category, List<SurveyKind> kinds) {
    SurveyKind first = kinds.getFirst();
    boolean alike =
        kinds.stream()
            .allMatch(
                kind ->
                    kind.plural(category).equals(first.plural(category))
                        && kind.range(category).equals(first.range(category)));
    return new Option(
        category.name().toLowerCase(Locale.ROOT),
        alike ? first.plural(category) + " " + first.range(category) : mixed(category));
  }

  private static String mixed(Category category) {
    return switch (category) {
      case PROMOTER -> "Happy, on each scale";
      case PASSIVE -> "In between";
      case DETRACTOR -> "Unhappy, on each scale";
    };
  }

  private static String definition(SurveyKind kind) {
    return kind.label() + ": " + kind.measure().definition();
  }
}
