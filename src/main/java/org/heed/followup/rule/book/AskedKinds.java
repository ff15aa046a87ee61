package org.heed.followup.rule.book;

import java.util.HashMap;
import java.util.Map;
import org.heed.followup.wording.GroupWords;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the touchpoints ask, so that pages speak of customers in the words of that. */
@Component
public class AskedKinds {

  private final JdbcClient jdbc;

  AskedKinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The kind of survey of each touchpoint of the workspace in scope. */
  public Map<Long, SurveyKind> byTouchpoint() {
    Map<Long, SurveyKind> kinds = new HashMap<>();
    jdbc.sql(
            """
            select t.id, s.kind from touchpoint t
              join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
             where t.workspace_id = ?
            """)
        .param(WorkspaceScope.current())
        .query(
            row -> {
              kinds.put(row.getLong("id"), SurveyKind.of(row.getString("kind")));
            });
    return kinds;
  }

  /** The words for everything that is asked. */
  public GroupWords words() {
    return GroupWords.of(byTouchpoint().values());
  }
}
