package org.heed.score.facts;

import java.util.Collection;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
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

  private static final String ANSWERS =
      """
      select s.subject_id, s.codes, s.counted,
             case when r.invalidated_at is null then
               array[r.answered_on - date '2000-01-01', %s, r.score + 1,
                     (r.completed_at is not null)::int,
                     case when i.sent_at is null or r.answered_at < i.sent_at then 0
                          when r.answered_at < i.sent_at + interval '48 hours'
                          then 1 + floor(extract(epoch from r.answered_at - i.sent_at) / 3600)::int
                          else 48 + least(90, floor(extract(epoch from r.answered_at - i.sent_at) / 86400))::int
                     end]
             end as is_now
        from snapshot s
        join response r on r.workspace_id = s.workspace_id and r.id = s.subject_id
        left join invitation i on i.workspace_id = r.workspace_id and i.id = r.invitation_id
       where s.workspace_id = :workspace and s.series = :series and s.subject_id = any (:ids::bigint[])
      """
          .formatted(KIND.formatted("r.kind"));

  private static final String INVITATIONS =
      """
      select s.subject_id, s.codes, s.counted,
             -- An anonymous survey keeps no step from which one could tell who answered when.
             case when i.sent_on is not null and not t.anonymous then
               array[i.sent_on - date '2000-01-01', %s, 0, (r.id is not null)::int, 0]
             end as is_now
        from snapshot s
        join invitation i on i.workspace_id = s.workspace_id and i.id = s.subject_id
        join survey_version v on v.workspace_id = i.workspace_id and v.id = i.survey_version_id
        join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
        left join response r on r.workspace_id = i.workspace_id and r.invitation_id = i.id
             and r.invalidated_at is null
       where s.workspace_id = :workspace and s.series = :series and s.subject_id = any (:ids::bigint[])
      """
          .formatted(KIND.formatted("v.kind"));

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
    snapshots.take(series, subjectIds);
    String now =
        switch (series) {
          case ANSWERS -> ANSWERS;
          case INVITATIONS -> INVITATIONS;
        };
    jdbc.sql(
            """
            with looked_at as (%s),
            changed as (
              select * from looked_at where counted is distinct from is_now
            ), kept as (
              update snapshot s set counted = c.is_now
                from changed c
               where s.workspace_id = :workspace and s.series = :series and s.subject_id = c.subject_id
            )
            insert into fact_step (workspace_id, series, by, codes)
            select :workspace, :series, -1, counted || codes from changed where counted is not null
            union all
            select :workspace, :series, 1, is_now || codes from changed where is_now is not null
            """
                .formatted(now))
        .param("workspace", WorkspaceScope.current())
        .param("series", series.number())
        .param("ids", subjectIds.toArray(Long[]::new))
        .update();
  }
}
