package org.heed.response;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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

  /** Takes a locked answer that does not count back in. */
  void revalidate(Response response, String actor) {
    Instant now = clock.instant();
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
