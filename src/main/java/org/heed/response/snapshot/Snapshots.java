package org.heed.response.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Codes.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes the snapshots: a few statements for any number of answers or invitations. */
@Service
public class Snapshots {

  /** Attributes below this number are what is counted. */
  private static final int FIRST = 6;

  private final JdbcClient jdbc;
  private final Subjects subjects;
  private final Codes codes;

  Snapshots(JdbcClient jdbc, Subjects subjects, Codes codes) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.codes = codes;
  }

  /**
   * Waits until no other transaction takes snapshots in this workspace; until the end of the
   * current transaction none will. Codes then have no gaps, and steps are numbered in the order in
   * which they become visible. Statements of this transaction are planned for their own rows: a
   * plan kept from emptier tables can take a thousand times as long.
   */
  public void lock() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(?, ?)
              from set_config('plan_cache_mode', 'force_custom_plan', true)
            """)
        .params(0xFAC7, (int) WorkspaceScope.current())
        .query(rows -> {});
  }

  /**
   * Takes a snapshot of each of these that has none, for the caller to store; call {@link #lock}
   * before.
   */
  public List<Snapshot> take(Series series, Collection<Long> subjectIds) {
    List<Subject> fresh =
        subjectIds.isEmpty() ? List.of() : subjects.withoutSnapshot(series, subjectIds);
    return fresh.isEmpty() ? List.of() : coded(fresh);
  }

  private List<Snapshot> coded(List<Subject> fresh) {
    Map<String, Integer> own = codes.attributes(fresh);
    List<List<@Nullable Value>> values =
        fresh.stream().map(subject -> values(subject, own)).toList();
    Map<Value, Integer> numbers =
        codes.of(
            values.stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return IntStream.range(0, fresh.size())
        .mapToObj(n -> new Snapshot(fresh.get(n).id(), array(values.get(n), numbers)))
        .toList();
  }

  /** One for each attribute from {@link #FIRST} on; null where nothing is known. */
  private static List<@Nullable Value> values(Subject subject, Map<String, Integer> own) {
    List<@Nullable Value> values =
        new ArrayList<>(Collections.nCopies(Attribute.FIRST_OWN - FIRST + own.size(), null));
    subject
        .known()
        .forEach(
            (attribute, text) ->
                values.set(attribute.number() - FIRST, Value.of(attribute.number(), text)));
    own.forEach(
        (name, number) -> values.set(number - FIRST, Value.of(number, subject.own().get(name))));
    return values;
  }

  private static String array(List<@Nullable Value> values, Map<Value, Integer> numbers) {
    return values.stream()
        .map(value -> value == null ? "0" : String.valueOf(numbers.get(value)))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
