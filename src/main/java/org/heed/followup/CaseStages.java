package org.heed.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.heed.followup.CaseDetail.StageTime;
import org.heed.followup.calling.CaseColumns;

/** How long cases were in each stage. */
final class CaseStages {

  /** The times of some cases, oldest first. */
  static final String OF_CASES =
      """
      select case_id, stage, entered_at,
             lead(entered_at) over (partition by case_id order by entered_at) as left_at
        from case_stage where workspace_id = ? and case_id = any (?) order by entered_at
      """;

  private CaseStages() {}

  static StageTime stageTime(ResultSet row, int number) throws SQLException {
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
