package org.heed.platform.postgres;

/**
 * The embedded PostgreSQL could not be started. The message says what is wrong, where, and what to
 * do about it.
 */
public class PostgresStartFailure extends RuntimeException {

  PostgresStartFailure(String message) {
    super(message);
  }

  PostgresStartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
