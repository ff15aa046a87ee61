package org.heed.followup.outside;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which connected systems of the workspace in scope may be called, and when again. */
@Component
public class Reach {

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 6;
  private static final int MOST_SECONDS = 3600;

  private final JdbcClient jdbc;
  private final Clock clock;

  Reach(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Ids of those that may be called now. */
  public List<Long> due(SystemKind kind) {
    return jdbc.sql(
            """
            select id from %s
             where workspace_id = ? and active and (waits_until is null or waits_until <= ?)
             order by id
            """
                .formatted(kind.table()))
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()))
        .query(Long.class)
        .list();
  }

  /** It answers again. */
  public void works(SystemKind kind, long id) {
    jdbc.sql(
            """
            update %s set obstacle = null, failures = 0, waits_until = null
             where workspace_id = ? and id = ? and (failures > 0 or obstacle is not null)
            """
                .formatted(kind.table()))
        .params(WorkspaceScope.current(), id)
        .update();
  }

  /**
   * It is left alone for as long as it asks, else five seconds, doubled with every failure in a
   * row, five minutes at most.
   *
   * @param failures in a row before this one
   */
  public void waits(
      SystemKind kind, long id, String obstacle, int failures, @Nullable Duration askedFor) {
    Duration usual = SHORTEST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures));
    fails(kind, id, obstacle, clock.instant().plus(askedFor == null ? usual : askedFor));
  }

  /** It is called no more until a person resumes it. */
  public void stops(SystemKind kind, long id, String obstacle) {
    fails(kind, id, obstacle, null);
  }

  private void fails(SystemKind kind, long id, String obstacle, @Nullable Instant until) {
    jdbc.sql(
            """
            update %s
               set obstacle = ?, failures = failures + 1, waits_until = ?, active = active and ?
             where workspace_id = ? and id = ?
            """
                .formatted(kind.table()))
        .param(obstacle)
        .param(until == null ? null : Timestamp.from(until))
        .params(until != null, WorkspaceScope.current(), id)
        .update();
  }

  /** Stops or resumes calling it. Resuming also tries at once. */
  public void setActive(SystemKind kind, long id, boolean active) {
    jdbc.sql(
            """
            update %s set active = ?, obstacle = null, failures = 0, waits_until = null
             where workspace_id = ? and id = ?
            """
                .formatted(kind.table()))
        .params(active, WorkspaceScope.current(), id)
        .update();
  }

  /** The pause that an answer asks for, an hour at most; null when it asks for none. */
  public static @Nullable Duration askedFor(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(value))))
        .orElse(null);
  }
}
