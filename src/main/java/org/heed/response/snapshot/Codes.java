package org.heed.response.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of a workspace's own attributes and of all values. They are given out once, in the
 * order of names among those that come together, and without gaps; {@link Snapshots#lock} must be
 * held.
 */
@Component
class Codes {

  /** The highest number of an attribute; what the company brings beyond it is not sliced by. */
  private static final int LAST = 84;

  private static final String KNOWN =
      """
      select k.attribute, k.value, c.code
        from unnest(:attributes::smallint[], :values::text[]) as k (attribute, value)
       cross join lateral (select code from snapshot_code
                            where workspace_id = :workspace and attribute = k.attribute
                              and value = k.value offset 0) c
      """;

  private static final String ADDED =
      """
      insert into snapshot_code (workspace_id, attribute, code, value)
      select :workspace, attribute,
             row_number() over (partition by attribute order by value collate "C")
               + coalesce((select max(code) from snapshot_code e
                            where e.workspace_id = :workspace and e.attribute = k.attribute), 0),
             value
        from unnest(:attributes::smallint[], :values::text[]) as k (attribute, value)
      returning attribute, value, code
      """;

  private final JdbcClient jdbc;

  Codes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Numbers of own attributes by name, in the order of numbers; new names are numbered. */
  Map<String, Integer> attributes(Collection<Subject> subjects) {
    Map<String, Integer> known = attributes();
    List<String> fresh =
        subjects.stream()
            .flatMap(subject -> subject.own().keySet().stream())
            .distinct()
            .filter(name -> !known.containsKey(name))
            .sorted()
            .limit(LAST - Attribute.FIRST_OWN + 1L - known.size())
            .toList();
    for (String name : fresh) {
      int number = Attribute.FIRST_OWN + known.size();
      jdbc.sql("insert into snapshot_attribute (workspace_id, attribute, name) values (?, ?, ?)")
          .params(WorkspaceScope.current(), number, name)
          .update();
      known.put(name, number);
    }
    return known;
  }

  private Map<String, Integer> attributes() {
    Map<String, Integer> known = new LinkedHashMap<>();
    jdbc.sql("select name, attribute from snapshot_attribute where workspace_id = ? order by 2")
        .param(WorkspaceScope.current())
        .query(
            row -> {
              known.put(row.getString(1), row.getInt(2));
            });
    return known;
  }

  /** The codes of these values; new ones are numbered. */
  Map<Value, Integer> of(Set<Value> values) {
    Map<Value, Integer> codes = new HashMap<>(codes(KNOWN, values));
    if (codes.size() < values.size()) {
      Set<Value> fresh = new HashSet<>(values);
      fresh.removeAll(codes.keySet());
      codes.putAll(codes(ADDED, fresh));
    }
    return codes;
  }

  private Map<Value, Integer> codes(String sql, Set<Value> values) {
    List<Value> all = new ArrayList<>(values);
    Map<Value, Integer> codes = new HashMap<>();
    jdbc.sql(sql)
        .param("workspace", WorkspaceScope.current())
        .param("attributes", all.stream().map(Value::attribute).toArray(Integer[]::new))
        .param("values", all.stream().map(Value::text).toArray(String[]::new))
        .query(
            row -> {
              codes.put(new Value(row.getInt(1), row.getString(2)), row.getInt(3));
            });
    return codes;
  }

  /** A value of an attribute; never empty. */
  record Value(int attribute, String text) {

    /** Null where nothing is known. */
    static @Nullable Value of(int attribute, @Nullable String text) {
      return text == null || text.isEmpty() ? null : new Value(attribute, text);
    }
  }
}
