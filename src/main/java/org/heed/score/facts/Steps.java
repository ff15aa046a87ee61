package org.heed.score.facts;

import java.util.Collection;
import java.util.List;
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

  private static final String KIND =
      "array_position(array['rnps', 'tnps', 'csat5', 'csat10', 'ces7', 'experience'], %s)";

  private static final String VERSION_KIND =
      """
      (select v.kind from survey_version v
        where v.workspace_id = :workspace and v.id = i.survey_version_id)\
      """;

  // Each is looked up by itself: as a join, all of a workspace's rows were read for a few of them
  // whenever the statistics had not followed the growth of a table.
  private static final String GIVEN =
      """
      (select kept.* from unnest(:ids::bigint[]) as given (id)
         cross join lateral (select ctid as place, subject_id, codes, counted from snapshot
                              where workspace_id = :workspace and series = :series
                                and subject_id = given.id offset 0) kept
       union all
       select null, fresh.id, fresh.codes::int[], null
         from unnest(:freshIds::bigint[], :freshCodes::text[]) as fresh (id, codes)) s\
      """;

  private static final String ANSWERS =
      """
      select s.place, s.subject_id, s.codes, s.counted,
             case when r.invalidated_at is null then
               array[r.answered_on - date '2000-01-01', %s, r.score + 1,
                     (r.completed_at is not null)::int,
                     case when i.sent_at is null or r.answered_at < i.sent_at then 0
                          when r.answered_at < i.sent_at + interval '48 hours'
                          then 1 + floor(extract(epoch from r.answered_at - i.sent_at) / 3600)::int
                          else 48 + least(90, floor(extract(epoch from r.answered_at - i.sent_at) / 86400))::int
                     end]
             end as is_now
        from %s
       cross join lateral (select * from response
                            where workspace_id = :workspace and id = s.subject_id offset 0) r
        left join lateral (select sent_at from invitation
                            where workspace_id = :workspace and id = r.invitation_id offset 0) i
          on true
      """
          .formatted(KIND.formatted("r.kind"), GIVEN);

  private static final String INVITATIONS =
      """
      select s.place, s.subject_id, s.codes, s.counted,
             -- An anonymous survey keeps no step from which one could tell who answered when.
             case when i.sent_on is not null
               and not (select t.anonymous from touchpoint t
                         where t.workspace_id = :workspace and t.id = i.touchpoint_id) then
               array[i.sent_on - date '2000-01-01', %s, 0,
                     (select count(*)::int from response r
                       where r.workspace_id = i.workspace_id and r.invitation_id = i.id
                         and r.invalidated_at is null), 0]
             end as is_now
        from %s
       cross join lateral (select * from invitation
                            where workspace_id = :workspace and id = s.subject_id offset 0) i
      """
          .formatted(KIND.formatted(VERSION_KIND), GIVEN);

  // Rows are updated at the place where they were found, which the lock keeps: a join by key was
  // planned by what the statistics knew of a series before it grew, and compared all with all.
  private static final String COUNT =
      """
      , changed as (
        select * from looked_at where counted is distinct from is_now
      ), kept as (
        update snapshot s set counted = c.is_now
          from changed c
         where s.workspace_id = :workspace and s.ctid = c.place
      ), taken as (
        insert into snapshot (workspace_id, series, subject_id, codes, counted)
        select :workspace, :series, subject_id, codes, is_now from looked_at where place is null
      )
      insert into fact_step (workspace_id, series, by, codes)
      select :workspace, :series, -1, counted || codes from changed where counted is not null
      union all
      select :workspace, :series, 1, is_now || codes from changed where is_now is not null
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
    String now =
        switch (series) {
          case ANSWERS -> ANSWERS;
          case INVITATIONS -> INVITATIONS;
        };
    jdbc.sql("with looked_at as (" + now + ")" + COUNT)
        .param("workspace", WorkspaceScope.current())
        .param("series", series.number())
        .param("ids", ids.toArray(Long[]::new))
        .param("freshIds", fresh.stream().map(Snapshot::subjectId).toArray(Long[]::new))
        .param("freshCodes", fresh.stream().map(Snapshot::codes).toArray(String[]::new))
        .update();
  }
}
