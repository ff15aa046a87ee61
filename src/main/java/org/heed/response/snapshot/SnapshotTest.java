package org.heed.response.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition on an answer {@code r} of an account {@code a}, as SQL.
 *
 * @param sql with named parameters that no other test uses
 * @param parameters their values
 */
public record SnapshotTest(String sql, Map<String, Object> parameters) {

  /** Copies what is given. */
  public SnapshotTest {
    parameters = Map.copyOf(parameters);
  }

  /** Tests for conditions as of the day of the answer, or as accounts are today. */
  public static List<SnapshotTest> of(List<Condition> conditions, boolean today) {
    return conditions.stream()
        .map(
            condition ->
                today && condition.attribute().ofAccount() ? today(condition) : then(condition))
        .toList();
  }

  private static SnapshotTest then(Condition condition) {
    int number = condition.attribute().number();
    return new SnapshotTest(
        """
         and exists (select from snapshot s
                      where s.workspace_id = r.workspace_id and s.series = 1
                        and s.subject_id = r.id
                        and coalesce(s.codes[%d], 0) = any (:codes_%d))
        """
            .formatted(number - SnapshotAttribute.TOUCHPOINT.number() + 1, number),
        Map.of("codes_" + number, condition.codes().toArray(Integer[]::new)));
  }

  private static SnapshotTest today(Condition condition) {
    int number = condition.attribute().number();
    Map<String, Object> parameters = new HashMap<>();
    String own = condition.attribute().ownName();
    if (own != null) {
      parameters.put("name_" + number, own);
    }
    parameters.put("values_" + number, condition.values().toArray(String[]::new));
    return new SnapshotTest(
        " and coalesce(%s, '') = any (:values_%d)"
            .formatted(
                TodayCodes.value(condition.attribute()).replace(":name", ":name_" + number),
                number),
        parameters);
  }
}
