package org.heed.response.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.PersonalFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What answers of the current workspace can be sliced by, and the values that occurred. */
@Service
public class Attributes {

  private final JdbcClient jdbc;
  private final PersonalFigures personal;
  private final PersonPlaces persons;

  Attributes(JdbcClient jdbc, PersonalFigures personal, PersonPlaces persons) {
    this.persons = persons;
    this.jdbc = jdbc;
    this.personal = personal;
  }

  /**
   * All of them: the known ones first, then the workspace's own by name. The owner is none of them
   * while figures by person are switched off.
   */
  public List<Attribute> all() {
    List<Attribute> all = new ArrayList<>();
    boolean hidden = personal.hidden().isPresent();
    Stream.of(SnapshotAttribute.values())
        .filter(one -> !hidden || one != SnapshotAttribute.OWNER)
        .map(Attribute::of)
        .forEach(all::add);
    jdbc.sql("select attribute, name from snapshot_attribute where workspace_id = ? order by name")
        .param(WorkspaceScope.current())
        .query(
            row -> {
              all.add(Attribute.own(row.getInt(1), row.getString(2)));
            });
    return all;
  }

  /** The one with this key. */
  public Optional<Attribute> find(String key) {
    return all().stream().filter(attribute -> attribute.key().equals(key)).findFirst();
  }

  /**
   * Every value that occurred, by its code. A place that is a person counts where it hangs in the
   * tree while figures by person are switched off, so that several codes may mean one place.
   */
  public Map<Integer, String> values(int attribute) {
    Map<Integer, String> values = new TreeMap<>();
    jdbc.sql("select code, value from snapshot_code where workspace_id = ? and attribute = ?")
        .params(WorkspaceScope.current(), attribute)
        .query(
            row -> {
              values.put(row.getInt(1), row.getString(2));
            });
    if (attribute == SnapshotAttribute.MEASURE_POINT.number() && personal.hidden().isPresent()) {
      values.replaceAll(persons.above());
    }
    return values;
  }

  /**
   * Codes that count as another one of the same value; none unless places of persons are hidden.
   */
  public Map<Integer, Integer> folds(int attribute) {
    if (attribute != SnapshotAttribute.MEASURE_POINT.number() || personal.hidden().isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> first = new HashMap<>(Map.of("", 0));
    Map<Integer, Integer> folds = new HashMap<>();
    values(attribute)
        .forEach(
            (code, value) -> {
              Integer other = first.putIfAbsent(value, code);
              if (other != null) {
                folds.put(code, other);
              }
            });
    return folds;
  }

  /** The highest code of each of these attributes; 0 where nothing occurred. */
  public Map<Integer, Integer> highestCodes(Collection<Integer> attributes) {
    Map<Integer, Integer> highest = new HashMap<>();
    attributes.forEach(attribute -> highest.put(attribute, 0));
    jdbc.sql(
            """
            select attribute, (select max(code) from snapshot_code c
                                where c.workspace_id = ? and c.attribute = wanted.attribute)
              from unnest(?::int[]) as wanted (attribute)
            """)
        .params(WorkspaceScope.current(), attributes.toArray(Integer[]::new))
        .query(
            row -> {
              highest.put(row.getInt(1), row.getInt(2));
            });
    return highest;
  }
}
