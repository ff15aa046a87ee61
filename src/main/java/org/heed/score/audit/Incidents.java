package org.heed.score.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Differences found, from the first sight until everything agrees again. */
@Component
class Incidents {

  private static final int EXAMPLES = 5;
  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  Incidents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Newest first, open ones before all. */
  List<Incident> latest() {
    return select("order by closed_at is not null, id desc limit " + SHOWN);
  }

  List<Incident> open() {
    return select("and closed_at is null order by id");
  }

  Optional<Incident> open(RollUp rollUp) {
    return open().stream().filter(one -> one.rollUp() == rollUp).findFirst();
  }

  private List<Incident> select(String more) {
    return jdbc.sql("select * from score_incident where workspace_id = ? " + more)
        .param(WorkspaceScope.current())
        .query(Incidents::incident)
        .list();
  }

  /**
   * Writes differences down: a new incident, or more of the one that is open.
   *
   * @return the id of an incident that is new; null when one was open
   */
  @Nullable Long seen(RollUp rollUp, List<Difference> differences) {
    List<LocalDate> days =
        differences.stream().map(Difference::day).filter(Objects::nonNull).sorted().toList();
    return jdbc.sql(
            """
            insert into score_incident as known (workspace_id, roll_up, found_at, seen_at, differing,
                                        first_day, last_day, account_ids, examples)
            values (:workspace, :roll_up, :now, :now, :differing, :first::date, :last::date,
                    :accounts, :examples)
            on conflict (workspace_id, roll_up) where closed_at is null do update
               set seen_at = excluded.seen_at, differing = excluded.differing,
                   first_day = least(known.first_day, excluded.first_day),
                   last_day = greatest(known.last_day, excluded.last_day),
                   account_ids =
                     array(select distinct unnest(known.account_ids || excluded.account_ids)),
                   examples = excluded.examples
            returning case when xmax = 0 then id end
            """)
        .param("workspace", WorkspaceScope.current())
        .param("roll_up", rollUp.key())
        .param("now", Timestamp.from(clock.instant()))
        .param("differing", differences.size())
        .param("first", days.isEmpty() ? null : days.getFirst().toString())
        .param("last", days.isEmpty() ? null : days.getLast().toString())
        .param(
            "accounts",
            differences.stream()
                .map(Difference::accountId)
                .filter(Objects::nonNull)
                .toArray(Long[]::new))
        .param(
            "examples",
            differences.stream().limit(EXAMPLES).map(Difference::words).toArray(String[]::new))
        .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .single()
        .orElse(null);
  }

  void rebuilt(Incident incident) {
    jdbc.sql(
            """
            update score_incident set rebuilt_at = ?, rebuilt_by = ?
             where workspace_id = ? and id = ?
            """)
        .params(Timestamp.from(clock.instant()), Actor.current().name())
        .params(WorkspaceScope.current(), incident.id())
        .update();
  }

  void close(Incident incident) {
    jdbc.sql("update score_incident set closed_at = ? where workspace_id = ? and id = ?")
        .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), incident.id())
        .update();
  }

  private static Incident incident(ResultSet row, int number) throws SQLException {
    Array accounts = row.getArray("account_ids");
    return new Incident(
        row.getLong("id"),
        RollUp.of(row.getString("roll_up")),
        row.getTimestamp("found_at").toInstant(),
        row.getTimestamp("seen_at").toInstant(),
        row.getInt("differing"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        accounts == null ? List.of() : List.of((Long[]) accounts.getArray()),
        List.of((String[]) row.getArray("examples").getArray()),
        moment(row, "rebuilt_at"),
        row.getString("rebuilt_by"),
        moment(row, "closed_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
