package org.heed.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Which failures of the database pass by themselves. */
final class DatabaseFailure {

  private static final String DISK_FULL = "53100";

  private DatabaseFailure() {}

  /** Whether the database was away or its disk full, somewhere among the causes. */
  static boolean passes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof SQLTransientConnectionException
          || isConnectionState(cause)) {
        return true;
      }
    }
    return isDiskFull(failure);
  }

  private static boolean isConnectionState(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"));
  }

  static boolean isDiskFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
