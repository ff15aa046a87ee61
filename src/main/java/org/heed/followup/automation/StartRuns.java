package org.heed.followup.automation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.followup.effect.AutomationAsked;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts automations that rules or triggers ask for: once for each answer, and not for answers
 * older than a week, such as imported ones.
 */
@Component
class StartRuns implements EventConsumer<AutomationAsked> {

  private static final Duration STILL_NEWS = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  StartRuns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "followup.start-automations";
  }

  @Override
  public Class<AutomationAsked> type() {
    return AutomationAsked.class;
  }

  @Override
  public void handle(long workspaceId, List<AutomationAsked> events) {
    Instant now = clock.instant();
    List<AutomationAsked> news =
        events.stream().filter(one -> one.at().isAfter(now.minus(STILL_NEWS))).toList();
    jdbc.sql(
            """
            insert into automation_run
              (workspace_id, automation_id, version, response_id, started_by, started_at, due_at)
            select :workspace, a.id, a.version, asked.response_id, asked.started_by, :now, :now
              from unnest(:automations::bigint[], :responses::bigint[], :by::text[])
                as asked (automation_id, response_id, started_by)
              join automation a on a.workspace_id = :workspace and a.id = asked.automation_id
                               and a.active and a.archived_at is null
            on conflict do nothing
            """)
        .param("workspace", workspaceId)
        .param("now", Timestamp.from(now))
        .param("automations", news.stream().map(AutomationAsked::automationId).toArray(Long[]::new))
        .param("responses", news.stream().map(AutomationAsked::responseId).toArray(Long[]::new))
        .param("by", news.stream().map(AutomationAsked::askedBy).toArray(String[]::new))
        .update();
  }
}
