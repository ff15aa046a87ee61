package org.heed.dashboard.health;

import java.util.List;
import java.util.Objects;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.merged.AnswersMoved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Weeks of a merged account's health go to the account that stayed where it has none of its own;
 * the next night counts the running week for both together.
 */
@Component
class HealthOfMerged implements EventConsumer<AnswersMoved> {

  private final JdbcClient jdbc;

  HealthOfMerged(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "dashboard.health.merged";
  }

  @Override
  public Class<AnswersMoved> type() {
    return AnswersMoved.class;
  }

  @Override
  public void handle(long workspaceId, List<AnswersMoved> events) {
    Long[] merged =
        events.stream()
            .map(AnswersMoved::mergedAccountId)
            .filter(Objects::nonNull)
            .toArray(Long[]::new);
    jdbc.sql(
            """
            insert into account_health (workspace_id, account_id, week, pulse, usage, support,
                                        engagement, renewal)
            select h.workspace_id, m.survivor_id, h.week, h.pulse, h.usage, h.support,
                   h.engagement, h.renewal
              from account_health h
              join account_merge m on m.workspace_id = h.workspace_id and m.merged_id = h.account_id
             where h.workspace_id = ? and h.account_id = any (?)
             order by m.survivor_id, h.week, h.account_id
            on conflict do nothing
            """)
        .params(workspaceId, merged)
        .update();
    jdbc.sql("delete from account_health where workspace_id = ? and account_id = any (?)")
        .params(workspaceId, merged)
        .update();
  }
}
