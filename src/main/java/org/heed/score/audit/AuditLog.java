package org.heed.score.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was looked at, and where the next look goes on. */
@Component
class AuditLog {

  private static final int SHOWN = 40;
  private static final int KEPT_DAYS = 400;

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Audit> latest() {
    return jdbc.sql(
            """
            select at, roll_up, recent_from, recent_to, older_from, older_to, compared, differing,
                   waiting
              from score_audit where workspace_id = ? order by id desc limit ?
            """)
        .params(WorkspaceScope.current(), SHOWN)
        .query(AuditLog::audit)
        .list();
  }

  private static Audit audit(ResultSet row, int number) throws SQLException {
    return new Audit(
        row.getTimestamp("at").toInstant(),
        RollUp.of(row.getString("roll_up")),
        row.getObject("recent_from", LocalDate.class),
        row.getObject("recent_to", LocalDate.class),
        row.getObject("older_from", LocalDate.class),
        row.getObject("older_to", LocalDate.class),
        row.getLong("compared"),
        row.getInt("differing"),
        row.getInt("waiting"));
  }

  Optional<Instant> last() {
    return jdbc.sql("select max(at) from score_audit where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /** The days to look at now; nothing was answered before the first day of a roll-up. */
  Days days(RollUp rollUp, LocalDate today) {
    LocalDate first =
        jdbc.sql("select min(day) from score_day where workspace_id = ?")
            .param(WorkspaceScope.current())
            .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single()
            .orElse(today);
    LocalDate before =
        jdbc.sql(
                """
                select older_from from score_audit
                 where workspace_id = ? and roll_up = ? order by id desc limit 1
                """)
            .params(WorkspaceScope.current(), rollUp.key())
            .query(LocalDate.class)
            .optional()
            .orElse(today.plusDays(1));
    return Days.next(today, before, first);
  }

  long lastAccount() {
    return jdbc.sql(
            """
            select coalesce(last_account_id, 0) from score_audit
             where workspace_id = ? and roll_up = 'account_score' order by id desc limit 1
            """)
        .param(WorkspaceScope.current())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void add(RollUp rollUp, Days days, Finding finding) {
    add(rollUp, days, null, finding);
  }

  void add(List<Long> accounts, Finding finding) {
    add(RollUp.ACCOUNT_SCORE, null, accounts.isEmpty() ? 0 : accounts.getLast(), finding);
  }

  private void add(
      RollUp rollUp, @Nullable Days days, @Nullable Long lastAccount, Finding finding) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into score_audit (workspace_id, at, roll_up, recent_from, recent_to, older_from,
                                     older_to, last_account_id, compared, differing, waiting)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), now, rollUp.key())
        .param(days == null ? null : days.recent().from())
        .param(days == null ? null : days.recent().to())
        .param(days == null ? null : days.older().from())
        .param(days == null ? null : days.older().to())
        .param(lastAccount)
        .params(finding.compared(), finding.differences().size(), finding.waiting())
        .update();
    jdbc.sql(
            """
            delete from score_audit
             where workspace_id = ? and at < ?::timestamptz - ? * interval '1 day'
            """)
        .params(WorkspaceScope.current(), now, KEPT_DAYS)
        .update();
  }
}
