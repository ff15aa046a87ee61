package org.heed.program.clock;

import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one at a time read a workspace's clocks and act on what it read. */
@Component
public class PlannerLock {

  private static final int PLANNING = 0x706c616e;

  private final JdbcClient jdbc;

  PlannerLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for others of the workspace, then keeps them out until the transaction ends. */
  public void takeUntilCommit() {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)")
        .params(PLANNING, (int) WorkspaceScope.current())
        .query()
        .listOfRows();
  }
}
