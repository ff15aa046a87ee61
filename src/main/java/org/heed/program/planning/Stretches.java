package org.heed.program.planning;

import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a wave that goes contact by contact still has to plan, in parts that need no order. */
@Component
class Stretches {

  /** As many ids as a chunk has room for. */
  static final int SIZE = ChunkStatement.SIZE;

  private final JdbcClient jdbc;

  Stretches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lays out the contacts that the run has not seen yet, however many came since it last looked.
   *
   * @return whether any stretch of the run waits, or is being planned
   */
  boolean layOut(Run run) {
    jdbc.sql(
            """
            with laid as (
              insert into planning_stretch (workspace_id, run_id, first_contact_id, last_contact_id)
              select :workspace, :run, min(id), max(id)
                from contact where workspace_id = :workspace and id > :after
               group by id / :size
              returning last_contact_id)
            update planning_run
               set last_contact_id = (select max(last_contact_id) from laid)
             where workspace_id = :workspace and id = :run and exists (select from laid)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("run", run.id())
        .param("after", run.lastContactId())
        .param("size", SIZE)
        .update();
    return jdbc.sql(
            """
            select exists (select from planning_stretch where workspace_id = ? and run_id = ?)
            """)
        .params(WorkspaceScope.current(), run.id())
        .query(Boolean.class)
        .single();
  }

  /** Takes a stretch that nobody plans at this moment; it is back if the transaction fails. */
  Optional<Stretch> take(Run run) {
    return jdbc.sql(
            """
            delete from planning_stretch
             where workspace_id = :workspace and run_id = :run
               and first_contact_id = (
                     select first_contact_id from planning_stretch
                      where workspace_id = :workspace and run_id = :run
                      order by first_contact_id limit 1 for update skip locked)
            returning first_contact_id, last_contact_id, first_contact_id / :size as block
            """)
        .param("workspace", WorkspaceScope.current())
        .param("run", run.id())
        .param("size", SIZE)
        .query(Stretch.class)
        .optional();
  }

  /**
   * Waits for the transaction that has taken the first stretch left.
   *
   * @return whether the stretch is still to be planned
   */
  boolean await(Run run) {
    return !jdbc.sql(
            """
            select first_contact_id from planning_stretch
             where workspace_id = ? and run_id = ?
             order by first_contact_id limit 1 for update
            """)
        .params(WorkspaceScope.current(), run.id())
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /**
   * Contacts of neighbouring ids that a wave plans in one transaction, both ends included.
   *
   * @param block counts the stretches of all contacts there are: two runs' stretches of one block
   *     may hold the same contacts, those of different blocks never do
   */
  record Stretch(long firstContactId, long lastContactId, int block) {}
}
