package org.heed.score.facts;

import org.heed.response.snapshot.Series;

/** What an answer or an invitation counts as now, in SQL. */
final class CountedAs {

  private static final String KIND =
      "array_position(array['rnps', 'tnps', 'csat5', 'csat10', 'ces7', 'experience'], %s)";

  private static final String VERSION_KIND =
      """
      (select v.kind from survey_version v
        where v.workspace_id = :workspace and v.id = i.survey_version_id)\
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
        from %%s
       cross join lateral (select * from response
                            where workspace_id = :workspace and id = s.subject_id offset 0) r
        left join lateral (select sent_at from invitation
                            where workspace_id = :workspace and id = r.invitation_id offset 0) i
          on true
      """
          .formatted(KIND.formatted("r.kind"));

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
        from %%s
       cross join lateral (select * from invitation
                            where workspace_id = :workspace and id = s.subject_id offset 0) i
      """
          .formatted(KIND.formatted(VERSION_KIND));

  private CountedAs() {}

  /**
   * A query with a gap for where its subjects come from, which are named {@code s}: their {@code
   * place}, {@code subject_id}, {@code codes} and {@code counted}, and as {@code is_now} the
   * numbers in the order of the first attributes, null for what does not count.
   */
  static String of(Series series) {
    return switch (series) {
      case ANSWERS -> ANSWERS;
      case INVITATIONS -> INVITATIONS;
    };
  }
}
