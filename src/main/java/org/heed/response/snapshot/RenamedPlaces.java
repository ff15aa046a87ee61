package org.heed.response.snapshot;

import java.util.List;
import org.heed.customer.place.RenamingListener;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A place that is called otherwise is still the same place: its answers, and those of all below it,
 * go on counting there. A place that moves in the tree leaves its earlier answers where it was.
 */
@Component
class RenamedPlaces implements RenamingListener {

  private final JdbcClient jdbc;
  private final Snapshots snapshots;

  RenamedPlaces(JdbcClient jdbc, Snapshots snapshots) {
    this.jdbc = jdbc;
    this.snapshots = snapshots;
  }

  @Override
  public void renamed(List<String> before, List<String> after) {
    snapshots.lock();
    // What another place of the new name has already stays apart from this one's past.
    jdbc.sql(
            """
            update snapshot_code c set value = renamed.value
              from (select code, left(:after || substr(value, length(:before) + 1), :longest) as value
                      from snapshot_code
                     where workspace_id = :workspace and attribute = :attribute
                       and (value = :before or starts_with(value, :before || :step))) as renamed
             where c.workspace_id = :workspace and c.attribute = :attribute
               and c.code = renamed.code
               and not exists (select from snapshot_code other
                                where other.workspace_id = :workspace
                                  and other.attribute = :attribute
                                  and other.value = renamed.value)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("attribute", SnapshotAttribute.MEASURE_POINT.number())
        .param("before", String.join(Condition.STEP, before))
        .param("after", String.join(Condition.STEP, after))
        .param("step", Condition.STEP)
        .param("longest", Subjects.LONGEST)
        .update();
  }
}
