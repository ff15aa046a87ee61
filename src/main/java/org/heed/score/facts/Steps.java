package org.heed.score.facts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.Snapshot;
import org.heed.response.snapshot.Snapshots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the counts to what answers and invitations are now. It compares what is with what was
 * counted, so it may be called any number of times, in any order.
 */
@Component
public class Steps {

  // Each is looked up by itself: as a join, all of a workspace's rows were read for a few of them
  // whenever the statistics had not followed the growth of a table.
  private static final String KNOWN =
      """
      (select kept.* from unnest(:ids::bigint[]) as given (id)
         cross join lateral (select ctid as place, subject_id, codes, counted from snapshot
                              where workspace_id = :workspace and series = :series
                                and subject_id = given.id offset 0) kept) s\
      """;

  private static final String FRESH =
      """
      (select null::int[] as counted, id as subject_id, codes::int[], null::tid as place
         from unnest(:ids::bigint[], :codes::text[]) as fresh (id, codes)) s\
      """;

  // Rows are updated at the place where they were found, which the lock keeps: a join by key was
  // planned by what the statistics knew of a series before it grew, and compared all with all.
  private static final String COUNT_AGAIN =
      """
      with changed as (
        select * from (%s) as looked_at where counted is distinct from is_now
      ), kept as (
        update snapshot s set counted = c.is_now
          from changed c
         where s.workspace_id = :workspace and s.ctid = c.place
      )
      insert into fact_step (workspace_id, series, by, codes)
      select :workspace, :series, -1, counted || codes from changed where counted is not null
      union all
      select :workspace, :series, 1, is_now || codes from changed where is_now is not null
      """;

  // By itself, since most come once: looking for rows to update read the whole of a small table.
  private static final String COUNT_FIRST =
      """
      with looked_at as (%s), taken as (
        insert into snapshot (workspace_id, series, subject_id, codes, counted)
        select :workspace, :series, subject_id, codes, is_now from looked_at
      )
      insert into fact_step (workspace_id, series, by, codes)
      select :workspace, :series, 1, is_now || codes from looked_at where is_now is not null
      """;

  private final JdbcClient jdbc;
  private final Snapshots snapshots;

  Steps(JdbcClient jdbc, Snapshots snapshots) {
    this.jdbc = jdbc;
    this.snapshots = snapshots;
  }

  /** Counts these anew, and takes snapshots of those that have none yet. */
  @Transactional
  public void count(Series series, Collection<Long> subjectIds) {
    if (subjectIds.isEmpty()) {
      return;
    }
    snapshots.lock();
    List<Long> ids = subjectIds.stream().distinct().sorted().toList();
    List<Snapshot> fresh = snapshots.take(series, ids);
    if (!fresh.isEmpty()) {
      countFirst(series, fresh);
    }
    Set<Long> taken = fresh.stream().map(Snapshot::subjectId).collect(Collectors.toSet());
    List<Long> known = ids.stream().filter(id -> !taken.contains(id)).toList();
    if (!known.isEmpty()) {
      countAgain(series, known);
    }
  }

  private void countFirst(Series series, List<Snapshot> fresh) {
    jdbc.sql(COUNT_FIRST.formatted(CountedAs.of(series).formatted(FRESH)))
        .param("workspace", WorkspaceScope.current())
        .param("series", series.number())
        .param("ids", fresh.stream().map(Snapshot::subjectId).toArray(Long[]::new))
        .param("codes", fresh.stream().map(Snapshot::codes).toArray(String[]::new))
        .update();
  }

  private void countAgain(Series series, List<Long> known) {
    jdbc.sql(COUNT_AGAIN.formatted(CountedAs.of(series).formatted(KNOWN)))
        .param("workspace", WorkspaceScope.current())
        .param("series", series.number())
        .param("ids", known.toArray(Long[]::new))
        .update();
  }
}
