package org.heed.followup.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.followup.CaseStep;
import org.heed.followup.sla.SlaClock;
import org.heed.followup.sla.SlaClock.Pause;
import org.heed.platform.outbox.EventConsumer;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.CalendarChanged;
import org.heed.workspace.calendar.Calendars;
import org.heed.workspace.calendar.WorkingHours;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Computes the deadlines of open cases anew when the calendar changed. What customers were promised
 * in working hours stays; cases whose customer has heard from us or that are over keep what they
 * had.
 */
@Component
class MovedDeadlines implements EventConsumer<CalendarChanged> {

  private final JdbcTemplate jdbc;
  private final Calendars calendars;
  private final AuditTrail audit;
  private final Clock clock;

  MovedDeadlines(JdbcTemplate jdbc, Calendars calendars, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "followup.moved-deadlines";
  }

  @Override
  public Class<CalendarChanged> type() {
    return CalendarChanged.class;
  }

  @Override
  public void handle(long workspaceId, List<CalendarChanged> events) {
    WorkingHours hours = calendars.current();
    List<Move> moves =
        waiting(workspaceId).stream()
            .map(waiting -> new Move(waiting, waiting.running().dueAt(hours)))
            .filter(move -> !move.to().equals(move.waiting().dueAt()))
            .toList();
    if (!moves.isEmpty()) {
      store(workspaceId, moves);
      audit.recordAll(
          "case.due_changed",
          "case",
          moves.stream()
              .collect(
                  Collectors.toMap(
                      move -> Long.toString(move.waiting().id()),
                      move -> Map.of("from", move.waiting().dueAt(), "to", move.to()))));
    }
  }

  private List<Waiting> waiting(long workspaceId) {
    Map<Long, Waiting> cases = new LinkedHashMap<>();
    jdbc.query(
        """
        select c.id, c.opened_at, c.due_at, c.sla_minutes, p.from_at, p.until_at
          from follow_up_case c
          left join case_pause p
            on p.workspace_id = c.workspace_id and p.case_id = c.id and p.undone_at is null
         where c.workspace_id = ? and c.state = 'open' and c.first_contact_at is null
         order by c.id for update of c
        """,
        row -> {
          Waiting one = waiting(row);
          cases.computeIfAbsent(one.id(), id -> one).addPause(row);
        },
        workspaceId);
    return List.copyOf(cases.values());
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        Duration.ofMinutes(row.getInt("sla_minutes")),
        new ArrayList<>());
  }

  private void store(long workspaceId, List<Move> moves) {
    jdbc.update(
        """
        with moved as (
          update follow_up_case c set due_at = move.due_at, revision = c.revision + 1
            from unnest(?::bigint[], ?::timestamptz[]) as move (id, due_at)
           where c.workspace_id = ? and c.id = move.id
          returning c.id, c.due_at)
        insert into case_step (workspace_id, case_id, at, actor_name, kind, details)
        select ?, id, ?, ?, ?, jsonb_build_object('dueAt', due_at) from moved
        """,
        moves.stream().map(move -> move.waiting().id()).toArray(Long[]::new),
        moves.stream().map(move -> move.to().toString()).toArray(String[]::new),
        workspaceId,
        workspaceId,
        Timestamp.from(clock.instant()),
        Actor.current().name(),
        CaseStep.Kind.DUE_CHANGED.key());
  }

  private record Move(Waiting waiting, Instant to) {}

  private record Waiting(
      long id, Instant openedAt, Instant dueAt, Duration promised, List<Pause> pauses) {

    void addPause(ResultSet row) throws SQLException {
      Timestamp from = row.getTimestamp("from_at");
      if (from != null) {
        pauses.add(new Pause(from.toInstant(), row.getTimestamp("until_at").toInstant()));
      }
    }

    SlaClock running() {
      return new SlaClock(openedAt, promised, pauses);
    }
  }
}
