package org.heed.response.authenticity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs that a program opens an invitation's links. While they are fresh the page does not confirm
 * a score by itself on any node; a person then presses a number.
 */
@Component
public class ScannerSigns {

  /** How long an invitation counts as scanned after the last sign. */
  public static final Duration FRESH = Duration.ofMinutes(2);

  /** A person may open a second link by mistake; nobody opens three within one visit. */
  private static final int SURELY_A_PROGRAM = 3;

  private final OpenedScores opened = new OpenedScores();
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Outbox outbox;
  private final TransactionTemplate transactions;

  ScannerSigns(JdbcClient jdbc, Clock clock, Outbox outbox, TransactionTemplate transactions) {
    this.outbox = outbox;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes that the link of a score was opened.
   *
   * @return whether so many different ones were that no person did it
   */
  public boolean scoreOpened(long invitationId, int score) {
    int different = opened.opened(WorkspaceScope.current(), invitationId, score, clock.instant());
    if (different > 1) {
      note(invitationId, "several_scores");
    }
    return different >= SURELY_A_PROGRAM;
  }

  /** Notes that the link which no person can see was followed. */
  public void hiddenLinkFollowed(long invitationId) {
    note(invitationId, "hidden_link");
  }

  /** The signed link was genuine, so the invitation exists unless it was erased. */
  private void note(long invitationId, String kind) {
    jdbc.sql(
            """
            insert into scanner_sign (workspace_id, invitation_id, kind, last_at)
            values (?, ?, ?, ?)
            on conflict (workspace_id, invitation_id)
            do update set kind = excluded.kind, last_at = excluded.last_at
            """)
        .params(WorkspaceScope.current(), invitationId, kind, Timestamp.from(clock.instant()))
        .update();
    if (isStrict(invitationId)) {
      transactions.executeWithoutResult(
          any -> outbox.publish(new LinksScanned(WorkspaceScope.current(), invitationId)));
    }
  }

  private boolean isStrict(long invitationId) {
    return jdbc.sql(
                """
                select count(*) from invitation i
                  join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
                 where i.workspace_id = ? and i.id = ? and t.protection = 'strict'
                """)
            .params(WorkspaceScope.current(), invitationId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether the invitation's links look scanned right now. */
  public boolean areFresh(long invitationId) {
    return jdbc.sql(
                """
                select count(*) from scanner_sign
                 where workspace_id = ? and invitation_id = ? and last_at > ?
                """)
            .params(
                WorkspaceScope.current(),
                invitationId,
                Timestamp.from(clock.instant().minus(FRESH)))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Forgets signs that no longer matter, in the system's scope. */
  public void forgetOld() {
    jdbc.sql("delete from scanner_sign where last_at < ?")
        .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
        .update();
  }
}
