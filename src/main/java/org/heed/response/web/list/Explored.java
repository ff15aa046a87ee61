package org.heed.response.web.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.Conditions;
import org.heed.response.snapshot.SnapshotTest;
import org.heed.response.snapshot.ValueNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a number was narrowed to whose answers are listed. */
@Component
class Explored {

  private static final String TODAY = "today";
  private static final String BACK = "back";
  private static final int LONGEST = 2_000;

  private final Conditions conditions;
  private final ValueNames names;

  Explored(Conditions conditions, ValueNames names) {
    this.conditions = conditions;
    this.names = names;
  }

  /** Of all parameters those that an explored number leads with. */
  static Map<String, List<String>> parameters(Map<String, List<String>> all) {
    Map<String, List<String>> further = new LinkedHashMap<>();
    all.forEach(
        (name, values) -> {
          boolean ours = name.equals(TODAY) || name.equals(BACK);
          List<String> given =
              values.stream().filter(one -> !one.isEmpty() && one.length() <= LONGEST).toList();
          if ((ours || name.startsWith(Condition.PREFIX)) && !given.isEmpty()) {
            further.put(name, given);
          }
        });
    return further;
  }

  List<SnapshotTest> tests(ListQuery query) {
    return SnapshotTest.of(conditions.read(query.further()), first(query, TODAY) != null);
  }

  /** Each condition in words. */
  List<String> words(ListQuery query) {
    return conditions.read(query.further()).stream()
        .map(
            condition -> {
              ValueNames.Names byValue = names.of(condition.attribute());
              return condition.attribute().label()
                  + ": "
                  + condition.values().stream().map(byValue::of).collect(Collectors.joining(", "));
            })
        .toList();
  }

  /** Where the number stands; null when the list was opened otherwise. */
  static @Nullable String back(ListQuery query) {
    String back = first(query, BACK);
    return back != null && back.matches("/(explore|boards|executive)([/?][^\\\\]*)?") ? back : null;
  }

  private static @Nullable String first(ListQuery query, String name) {
    List<String> values = query.further().get(name);
    return values == null ? null : values.getFirst();
  }
}
