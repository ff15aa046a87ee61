package org.heed.program.clock;

import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one at a time read a workspace's clocks and act on what it read. */
@Component
public class PlannerLock {

  private static final int PLANNING = 0x706c616e;

  /** With a block of contacts instead of a workspace as its second key. */
  private static final int PLANNING_BLOCK = 0x706c626c;

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

  /**
   * Waits for others of the workspace, but not for those that read the clocks of other blocks of
   * contacts; then keeps out whoever wants this block or all until the transaction ends.
   */
  public void takeUntilCommit(int block) {
    jdbc.sql("select pg_advisory_xact_lock_shared(?, ?), pg_advisory_xact_lock(?, ?)")
        .params(PLANNING, (int) WorkspaceScope.current(), PLANNING_BLOCK, block)
        .query()
        .listOfRows();
  }
}
