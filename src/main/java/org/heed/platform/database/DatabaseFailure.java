package org.heed.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Which failures of the database pass by themselves. */
public final class DatabaseFailure {

  private static final String DISK_FULL = "53100";

  private DatabaseFailure() {}

  /** Whether the database was away or its disk full, somewhere among the causes. */
  public static boolean passes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof SQLTransientConnectionException) {
        return true;
      }
    }
    return isOutOfService(failure);
  }

  /** Whether the database had no space left. */
  public static boolean isDiskFull(Throwable failure) {
    return hasState(failure, DISK_FULL);
  }

  /**
   * Whether the database can do nothing for anybody at the moment: it is away, or it lacks space,
   * memory or connections. Whatever was tried is not to blame.
   */
  public static boolean isOutOfService(Throwable failure) {
    return hasState(failure, "53")
        || hasState(failure, "08")
        || hasState(failure, "57P")
        || lostItsConnection(failure);
  }

  /** A transaction whose connection went away in the middle cannot even be rolled back. */
  private static boolean lostItsConnection(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransactionSystemException) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasState(Throwable failure, String beginning) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
