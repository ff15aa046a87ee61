package org.heed.score.audit;

import org.heed.score.audit.StatementCheck.Statements;

/**
 * Statements of {@link TotalChecks}: counts of all touchpoints of a kind together, by day and by
 * month, against those by touchpoint and day. Only fixed text is put together.
 */
final class TotalSql {

  static final Statements SCORES =
      of(
          "score_day",
          "score_total",
          "score",
          "d.score",
          "sum(d.answers)",
          "answers",
          "'{0}'",
          """
          insert into score_total as kept
                 (workspace_id, kind, span, since, region, score, answers)
          select :workspace, kind, span, since, region, score, recount[1] - stored[1]
            from differing order by kind, span, since, region, score
          on conflict (workspace_id, kind, span, since, region, score)
          do update set answers = kept.answers + excluded.answers
          """);

  static final Statements INVITED =
      of(
          "invited_day",
          "invited_total",
          "-1",
          "-1",
          "sum(d.sent), sum(d.answered)",
          "sent, answered",
          "'{0,0}'",
          """
          insert into invited_total as kept
                 (workspace_id, kind, span, since, region, sent, answered)
          select :workspace, kind, span, since, region, recount[1] - stored[1],
                 recount[2] - stored[2]
            from differing order by kind, span, since, region
          on conflict (workspace_id, kind, span, since, region)
          do update set sent = kept.sent + excluded.sent, answered = kept.answered + excluded.answered
          """);

  /** Days within what is looked at, and every month that they touch. */
  private static final String LOOKED_AT =
      """
      (span = 'day' and (since between :from and :to or since between :older_from and :older_to)
       or span = 'month' and (since between date_trunc('month', :from::timestamp)::date and :to
            or since between date_trunc('month', :older_from::timestamp)::date and :older_to))
      """;

  private static final String WORDS =
      """
      select since, format('%s of %s, %s%s%s: %s stored, %s counted', span, since, kind,
                           case when region = '' then '' else ', ' || region end,
                           case when score < 0 then '' else ', score ' || score end,
                           array_to_string(stored, ' and '), array_to_string(recount, ' and '))
        from differing order by since desc, span, kind, region, score limit :listed
      """;

  private static Statements of(
      String days,
      String totals,
      String keptKey,
      String key,
      String sums,
      String counts,
      String none,
      String correction) {
    String differing =
        """
        with counted as (
          select s.kind, p.span, p.since, d.region, %1$s as score, array[%2$s]::bigint[] as counts
            from %3$s d
            join touchpoint t on t.workspace_id = d.workspace_id and t.id = d.touchpoint_id
            join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
            cross join lateral (values
              ('day', d.day), ('month', date_trunc('month', d.day::timestamp)::date))
              as p (span, since)
           where d.workspace_id = :workspace and %4$s
           group by 1, 2, 3, 4, 5
        ), kept as (
          select kind, span, since, region, %5$s as score, array[%6$s]::bigint[] as counts
            from %7$s where workspace_id = :workspace and %4$s
        ), differing as (
          select kind, span, since, region, score, coalesce(kept.counts, %8$s) as stored,
                 coalesce(counted.counts, %8$s) as recount
            from counted full join kept using (kind, span, since, region, score)
           where coalesce(kept.counts, %8$s) <> coalesce(counted.counts, %8$s)
        )
        """
            .formatted(key, sums, days, LOOKED_AT, keptKey, counts, totals, none);
    return new Statements(compared(totals), differing, WORDS, correction);
  }

  private static String compared(String table) {
    return "select count(*) from %s where workspace_id = :workspace and %s"
        .formatted(table, LOOKED_AT);
  }

  private TotalSql() {}
}
