package org.heed.score.audit;

import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.score.Period;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The days that one look is about.
 *
 * @param recent the latest days, looked at every time
 * @param older a stretch before them, another one each time
 */
public record Days(Period recent, Period older) {

  private static final int RECENT = 31;

  /** So few that a night's work stays within seconds however long the history is. */
  private static final int OLDER = 92;

  static Days only(LocalDate first, LocalDate last) {
    Period period = new Period(first, last);
    return new Days(period, period);
  }

  /** The stretch before the one of last time, or the newest again after the oldest. */
  static Days next(LocalDate today, LocalDate lastOlderFrom, LocalDate firstDay) {
    LocalDate tomorrow = today.plusDays(1);
    Period recent = Period.lastDays(RECENT, tomorrow);
    LocalDate end = lastOlderFrom.minusDays(1);
    boolean again = end.isBefore(firstDay) || !end.isBefore(recent.from());
    return new Days(recent, Period.lastDays(OLDER, again ? recent.from().minusDays(1) : end));
  }

  /** Gives a statement these days and the workspace in scope. */
  StatementSpec bind(StatementSpec statement) {
    return statement
        .param("workspace", WorkspaceScope.current())
        .param("from", recent.from())
        .param("to", recent.to())
        .param("older_from", older.from())
        .param("older_to", older.to());
  }
}
