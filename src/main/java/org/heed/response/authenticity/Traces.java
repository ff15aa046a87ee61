package org.heed.response.authenticity;

import java.sql.Timestamp;
import java.time.Clock;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes how words came in; a score's trace is written with the score itself. */
@Component
public class Traces {

  private final JdbcClient jdbc;
  private final Clock clock;

  Traces(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds the trace of the words first sent for an answer; later ones change nothing. */
  public void ofWords(long responseId, Trace trace) {
    if (trace.equals(Trace.NONE)) {
      return;
    }
    jdbc.sql(
            """
            insert into answer_trace (workspace_id, response_id, kind, network, agent, program,
                                      page_age_ms, at)
            values (?, ?, 'words', ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(WorkspaceScope.current(), responseId)
        .param(trace.network())
        .param(trace.agent())
        .param(trace.program())
        .param(trace.pageAgeMillis())
        .param(Timestamp.from(clock.instant()))
        .update();
  }
}
