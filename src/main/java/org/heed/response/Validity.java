package org.heed.response;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.authenticity.ScannerSigns;
import org.heed.response.intake.ChangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers out of every count, and back in. */
@Component
class Validity {

  /** Stored as the reason when Heed itself withdraws an answer; a person's press restores it. */
  static final String SCANNED = "A link scanner opened several scores of this invitation";

  private static final String GUARD = "scanner protection";
  private static final String CHECK = "authenticity check";

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ChangeLog log;
  private final Clock clock;

  Validity(JdbcClient jdbc, Outbox outbox, ChangeLog log, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.log = log;
    this.clock = clock;
  }

  /** Whether Heed itself, and not a person, took this answer out. */
  static boolean isWithdrawn(Response response) {
    return SCANNED.equals(response.invalidReason());
  }

  /** Takes out a score that the page confirmed by itself moments before a scanner showed. */
  @Transactional
  public void withdrawScanned(long invitationId) {
    jdbc.sql(
            """
            select %s from response r
             where r.workspace_id = ? and r.invitation_id = ? and r.invalidated_at is null
               and r.confirmed_by in ('interaction', 'dwell') and r.completed_at is null
               and r.answered_at > ?
               and not exists (select from touchpoint t
                                where t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
                                  and t.protection = 'off')
               for update
            """
                .formatted(ResponseRows.COLUMNS))
        .params(
            WorkspaceScope.current(),
            invitationId,
            Timestamp.from(clock.instant().minus(ScannerSigns.FRESH)))
        .query(ResponseRows::read)
        .optional()
        .ifPresent(response -> invalidate(response, GUARD, SCANNED));
  }

  /** The answer, locked until the end of the transaction. */
  Optional<Response> lock(long responseId) {
    return jdbc.sql(
            "select %s from response r where r.workspace_id = ? and r.id = ? for update"
                .formatted(ResponseRows.COLUMNS))
        .params(WorkspaceScope.current(), responseId)
        .query(ResponseRows::read)
        .optional();
  }

  /** Takes a locked answer that counts out. */
  void invalidate(Response response, String actor, String reason) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            update response set invalidated_at = ?, invalid_reason = ?, updated_at = ?
             where workspace_id = ? and id = ?
            """)
        .params(Timestamp.from(now), reason, Timestamp.from(now))
        .params(WorkspaceScope.current(), response.id())
        .update();
    log.add(response.id(), actor, "validity", null, reason);
    outbox.publish(ResponseInvalidated.of(response, reason, now));
  }

  /** Takes all of these that still count out, each for its own reason: a few statements in all. */
  void withdrawAll(Map<Long, String> reasons) {
    Instant now = clock.instant();
    Long[] ids = reasons.keySet().toArray(Long[]::new);
    List<Response> counting =
        jdbc.sql(
                """
                select %s from response r
                 where r.workspace_id = ? and r.id = any (?) and r.invalidated_at is null
                 order by r.id for update
                """
                    .formatted(ResponseRows.COLUMNS))
            .params(WorkspaceScope.current(), ids)
            .query(ResponseRows::read)
            .list();
    jdbc.sql(
            """
            with flagged as (
              update response r set invalidated_at = :now, invalid_reason = f.reason,
                                    updated_at = :now
                from unnest(:ids::bigint[], :reasons::text[]) as f (id, reason)
               where r.workspace_id = :workspace and r.id = f.id and r.invalidated_at is null
              returning r.workspace_id, r.id, f.reason
            )
            insert into response_change (workspace_id, response_id, at, actor, field, new_value)
            select workspace_id, id, :now, :actor, 'validity', reason from flagged
            """)
        .param("now", Timestamp.from(now))
        .param("ids", ids)
        .param("reasons", reasons.values().toArray(String[]::new))
        .param("workspace", WorkspaceScope.current())
        .param("actor", CHECK)
        .update();
    outbox.publishAll(
        counting.stream()
            .map(gone -> ResponseInvalidated.of(gone, reasons.getOrDefault(gone.id(), ""), now))
            .toList());
  }

  /** Takes a locked answer that does not count back in; its flags are not set again. */
  void revalidate(Response response, String actor) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            update answer_flag set cleared_at = ?, cleared_by = ?
             where workspace_id = ? and response_id = ? and cleared_at is null
            """)
        .params(Timestamp.from(now), actor, WorkspaceScope.current(), response.id())
        .update();
    jdbc.sql(
            """
            update response set invalidated_at = null, invalid_reason = null, updated_at = ?
             where workspace_id = ? and id = ?
            """)
        .params(Timestamp.from(now), WorkspaceScope.current(), response.id())
        .update();
    log.add(response.id(), actor, "validity", response.invalidReason(), null);
    outbox.publish(ResponseRevalidated.of(response, response.score(), now));
  }
}
