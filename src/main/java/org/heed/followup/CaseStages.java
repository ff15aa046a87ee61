package org.heed.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.heed.followup.CaseDetail.StageTime;
import org.heed.followup.calling.CaseColumns;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how long a case was in each stage. */
@Component
class CaseStages {

  private final JdbcClient jdbc;

  CaseStages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<StageTime> of(long caseId) {
    return jdbc.sql(
            """
            select stage, entered_at,
                   lead(entered_at) over (order by entered_at) as left_at
              from case_stage where workspace_id = ? and case_id = ? order by entered_at
            """)
        .params(WorkspaceScope.current(), caseId)
        .query(CaseStages::stageTime)
        .list();
  }

  private static StageTime stageTime(ResultSet row, int number) throws SQLException {
    return new StageTime(
        label(row.getString("stage")),
        row.getTimestamp("entered_at").toInstant(),
        CaseColumns.instant(row, "left_at"));
  }

  private static String label(String key) {
    return switch (key) {
      case "closed", "withdrawn" -> CaseState.of(key).label();
      default -> CaseStage.of(key.toLowerCase(Locale.ROOT)).label();
    };
  }
}
