package org.heed.customer.rules;

import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time upsert customers of a workspace: two writers that look an address
 * up, do not find it and both insert it would otherwise collide.
 */
@Component
public class CustomerLock {

  private static final int CUSTOMERS = 0x637573;

  private final JdbcClient jdbc;

  CustomerLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the other writers, then keeps them out until this transaction ends. */
  public void takeUntilCommit() {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)")
        .params(CUSTOMERS, (int) WorkspaceScope.current())
        .query()
        .listOfRows();
  }
}
