package org.heed.score;

import org.heed.response.SmallGroups;

/**
 * Where counts of days are read: of chosen touchpoints by day, or of all of one kind together,
 * whole months at a time. Parameters: workspace, region, from and to; touchpoints and anonymous, or
 * kind, whole and rest (see {@link Period#wholeFrom}).
 */
enum DayRows {
  /** Answers by score. */
  ANSWERS("score_day", "score_total", "score, answers") {
    @Override
    String ofTouchpoints() {
      return super.ofTouchpoints() + LARGE_GROUPS;
    }
  },
  /** Invitations sent, and how many of those were answered. */
  INVITED("invited_day", "invited_total", "sent, answered");

  /** Anonymous answers count only with at least four others of their touchpoint and month. */
  private static final String LARGE_GROUPS =
      """
       and (touchpoint_id <> all (:anonymous) or %d <= (
             select sum(g.answers) from score_day g
              where g.workspace_id = score_day.workspace_id
                and g.touchpoint_id = score_day.touchpoint_id
                and g.day between greatest(:from, date_trunc('month', score_day.day)::date)
                              and least(:to, (date_trunc('month', score_day.day)
                                              + interval '1 month - 1 day')::date)))
      """
          .formatted(SmallGroups.LEAST);

  private final String byTouchpoint;
  private final String together;

  DayRows(String byTouchpoint, String together, String counts) {
    this.byTouchpoint =
        """
          from %s
         where workspace_id = :workspace and day between :from and :to
           and touchpoint_id = any (:touchpoints)
           and (:region::text is null or region = :region::text)
        """
            .formatted(byTouchpoint);
    // Each part is one range of the primary key; a condition with "or" would read all of it.
    this.together =
        """
          from (select since as day, region, %2$s from %1$s
                 where workspace_id = :workspace and kind = :kind and span = 'month'
                   and since >= :whole and since < :rest
                union all
                select since, region, %2$s from %1$s
                 where workspace_id = :workspace and kind = :kind and span = 'day'
                   and since >= :from and since < :whole
                union all
                select since, region, %2$s from %1$s
                 where workspace_id = :workspace and kind = :kind and span = 'day'
                   and since >= :rest and since <= :to) as counted
         where (:region::text is null or region = :region::text)
        """
            .formatted(together, counts);
  }

  /** Of the touchpoints asked for, day by day. */
  String ofTouchpoints() {
    return byTouchpoint;
  }

  /** Of every touchpoint of one kind; wrong where one of them is anonymous. */
  String ofKind() {
    return together;
  }
}
