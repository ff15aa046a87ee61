package org.heed.delivery.sending;

import java.sql.Timestamp;
import java.time.Clock;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many survey mails the workspace in scope may send now. Tokens flow in at the hourly rate and
 * collect for a minute at most, so sending is even and no hour exceeds the rate by more than a
 * minute's worth. The row is locked until the claiming transaction ends: any number of senders
 * share one budget.
 */
@Component
class MailBudget {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double COLLECTS_FOR_SECONDS = 60;

  private final JdbcTemplate jdbc;
  private final Workspaces workspaces;
  private final Clock clock;

  MailBudget(JdbcTemplate jdbc, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * How many mails may be sent now, from 0 to {@code most}; call it in the claiming transaction.
   */
  int available(int most) {
    double perSecond = workspaces.current().settings().mailsPerHour() / SECONDS_PER_HOUR;
    double full = Math.max(1, perSecond * COLLECTS_FOR_SECONDS);
    Timestamp now = Timestamp.from(clock.instant());
    Double tokens =
        jdbc.queryForObject(
            """
            insert into mail_budget as budget (workspace_id, tokens, refilled_at) values (?, ?, ?)
            on conflict (workspace_id) do update
               set refilled_at = excluded.refilled_at,
                   tokens = least(?, budget.tokens + ? * greatest(0,
                     extract(epoch from excluded.refilled_at - budget.refilled_at)))
            returning tokens
            """,
            Double.class,
            WorkspaceScope.current(),
            full,
            now,
            full,
            perSecond);
    return tokens == null ? 0 : (int) Math.min(most, Math.floor(tokens));
  }

  /** Takes the tokens of mails that were claimed in this transaction. */
  void spend(int mails) {
    jdbc.update(
        "update mail_budget set tokens = tokens - ? where workspace_id = ?",
        mails,
        WorkspaceScope.current());
  }
}
