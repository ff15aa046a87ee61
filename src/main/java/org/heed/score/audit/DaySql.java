package org.heed.score.audit;

/** Statements of {@link DayChecks}; only fixed text is put together. */
final class DaySql {

  /** Days with events that were not folded in yet; a parked event is one that never will be. */
  static final String PENDING =
      """
      with told as (
        select payload from outbox where workspace_id = :workspace
        union all
        select payload from outbox_retry
         where workspace_id = :workspace and parked_at is null and consumer like 'score.%'
      ), pending as (
        select (payload ->> 'answeredOn')::date as day from told where payload ->> 'answeredOn' is not null
        union
        select (payload ->> 'invitedOn')::date from told where payload ->> 'invitedOn' is not null
        union
        select (payload ->> 'day')::date from told where payload ->> 'day' is not null
      )
      """;

  private static final String SCORES =
      """
      , counted as (
        select touchpoint_id, answered_on as day, region, score, count(*) as answers
          from response
         where workspace_id = :workspace and invalidated_at is null and %s
         group by touchpoint_id, answered_on, region, score
      ), kept as (
        select touchpoint_id, day, region, score, answers from score_day
         where workspace_id = :workspace and answers <> 0 and %s
      ), differing as (
        select touchpoint_id, day, region, score, coalesce(kept.answers, 0) as stored,
               coalesce(counted.answers, 0) as recount
          from counted full join kept using (touchpoint_id, day, region, score)
         where coalesce(kept.answers, 0) <> coalesce(counted.answers, 0)
           and day not in (select day from pending)
      )
      """
          .formatted(in("answered_on"), in("day"));

  /** A mail of which nobody knows whether it arrived may be in the count or not. */
  private static final String INVITED =
      """
      , sent as (
        select touchpoint_id, sent_on as day, region,
               count(*) filter (where state = 'sent') as least, count(*) as most
          from invitation where workspace_id = :workspace and %s
         group by touchpoint_id, sent_on, region
      ), used as (
        select touchpoint_id, invited_on as day, region from response
         where workspace_id = :workspace and invalidated_at is null and %s
        union all
        select i.touchpoint_id, i.sent_on, i.region
          from anonymous_use u
          join invitation i on i.workspace_id = u.workspace_id and i.id = u.invitation_id
         where u.workspace_id = :workspace and i.answered and %s
      ), answers as (
        select touchpoint_id, day, region, count(*) as answered from used
         group by touchpoint_id, day, region
      ), kept as (
        select touchpoint_id, day, region, sent, answered from invited_day
         where workspace_id = :workspace and %s
      ), differing as (
        select touchpoint_id, day, region, coalesce(kept.sent, 0) as stored,
               coalesce(kept.answered, 0) as stored_answered,
               least(greatest(coalesce(kept.sent, 0), coalesce(sent.least, 0)),
                     coalesce(sent.most, 0)) as recount,
               coalesce(answers.answered, 0) as recount_answered
          from sent full join answers using (touchpoint_id, day, region)
          full join kept using (touchpoint_id, day, region)
         where day not in (select day from pending)
      )
      """
          .formatted(in("sent_on"), in("invited_on"), in("i.sent_on"), in("day"));

  private static final String INVITED_DIFFER =
      " where stored <> recount or stored_answered <> recount_answered";

  private DaySql() {}

  static String in(String day) {
    return "(%s between :from and :to or %s between :older_from and :older_to)".formatted(day, day);
  }

  static String differing(RollUp rollUp) {
    return rollUp == RollUp.SCORE_DAY ? SCORES : INVITED;
  }

  static String words(RollUp rollUp) {
    String places =
        rollUp == RollUp.SCORE_DAY
            ? """
            select day, format('%s, score %s: %s stored, %s counted', place, score, stored, recount)
              from differing
            """
            : """
            select day, format('%s: %s asked and %s answered stored, %s and %s counted', place,
                               stored, stored_answered, recount, recount_answered)
              from differing
            """;
    String place =
        """
        (day || ', ' || coalesce((select t.name from touchpoint t
                                   where t.workspace_id = :workspace
                                     and t.id = differing.touchpoint_id), 'unknown touchpoint')
             || case when region = '' then '' else ', ' || region end)
        """;
    return places.replace("place", place)
        + (rollUp == RollUp.SCORE_DAY ? "" : INVITED_DIFFER)
        + " order by day desc, touchpoint_id, region";
  }

  static String compared(RollUp rollUp) {
    return rollUp == RollUp.SCORE_DAY
        ? "select count(*) from response where workspace_id = :workspace and " + in("answered_on")
        : "select count(*) from invitation where workspace_id = :workspace and " + in("sent_on");
  }

  static String correction(RollUp rollUp) {
    return rollUp == RollUp.SCORE_DAY
        ? """
        insert into score_day as old (workspace_id, touchpoint_id, day, region, score, answers)
        select :workspace, touchpoint_id, day, region, score, recount - stored from differing
         order by touchpoint_id, day, region, score
        on conflict (workspace_id, touchpoint_id, day, region, score)
        do update set answers = old.answers + excluded.answers
        """
        : """
        insert into invited_day as old (workspace_id, touchpoint_id, day, region, sent, answered)
        select :workspace, touchpoint_id, day, region, recount - stored,
               recount_answered - stored_answered
          from differing %s
         order by touchpoint_id, day, region
        on conflict (workspace_id, touchpoint_id, day, region)
        do update set sent = old.sent + excluded.sent,
                      answered = old.answered + excluded.answered
        """
            .formatted(INVITED_DIFFER);
  }
}
