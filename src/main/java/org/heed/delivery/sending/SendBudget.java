package org.heed.delivery.sending;

import java.sql.Timestamp;
import java.time.Clock;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.settings.Channel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many surveys the workspace in scope may send now over one channel. Tokens flow in at a rate
 * and collect for a while, so sending is even and no hour exceeds the rate by more than what
 * collects. The row is locked until the claiming transaction ends: any number of senders share one
 * budget.
 */
@Component
class SendBudget {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  SendBudget(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * How many may be sent now, from 0 to {@code most}; call it in the claiming transaction.
   *
   * @param perSecond the rate
   * @param collects for how many seconds unused tokens collect
   */
  int available(Channel channel, double perSecond, double collects, int most) {
    double full = Math.max(1, perSecond * collects);
    Timestamp now = Timestamp.from(clock.instant());
    Double tokens =
        jdbc.queryForObject(
            """
            insert into mail_budget as budget (workspace_id, channel, tokens, refilled_at)
            values (?, ?, ?, ?)
            on conflict (workspace_id, channel) do update
               set refilled_at = excluded.refilled_at,
                   tokens = least(?, budget.tokens + ? * greatest(0,
                     extract(epoch from excluded.refilled_at - budget.refilled_at)))
            returning tokens
            """,
            Double.class,
            WorkspaceScope.current(),
            channel.key(),
            full,
            now,
            full,
            perSecond);
    return tokens == null ? 0 : (int) Math.min(most, Math.floor(tokens));
  }

  /** Takes the tokens of what was claimed in this transaction. */
  void spend(Channel channel, int count) {
    jdbc.update(
        "update mail_budget set tokens = tokens - ? where workspace_id = ? and channel = ?",
        count,
        WorkspaceScope.current(),
        channel.key());
  }
}
