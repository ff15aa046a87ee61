package org.heed.response.flags;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules, each one statement over a batch of answers however large. They may name answers
 * outside the batch too, when these turn out to belong to the same case.
 */
@Component
class FlagRules {

  /** Live answers only: history that was imported is judged by whoever imports it. */
  private static final String BATCH =
      """
      with batch as (
        select r.*, t.protection
          from response r
          join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
                           and t.protection <> 'off'
         where r.workspace_id = :workspace and r.id = any (:ids) and r.confirmed_by <> 'import'
      )
      """;

  private static final String DUPLICATE =
      BATCH
          + """
          select b.id
            from batch b
           where b.contact_id is not null
             and exists (select from response r
                          where r.workspace_id = b.workspace_id and r.contact_id = b.contact_id
                            and r.touchpoint_id = b.touchpoint_id and r.id < b.id
                            and r.confirmed_by <> 'import' and r.invalidated_at is null
                            and r.answered_at > b.answered_at - interval '1 day')
          union
          select b.id
            from batch b
            join answer_trace t on t.workspace_id = b.workspace_id and t.response_id = b.id
                               and t.kind = 'score' and t.network is not null
           where b.invitation_id is null
             and exists (select from answer_trace o
                           join response r on r.workspace_id = o.workspace_id
                                          and r.id = o.response_id
                          where o.workspace_id = t.workspace_id and o.network = t.network
                            and o.kind = 'score' and o.agent is not distinct from t.agent
                            and o.at between t.at - interval '1 day' and t.at
                            and r.id < b.id and r.touchpoint_id = b.touchpoint_id
                            and r.invalidated_at is null and r.invitation_id is null
                            and r.score = b.score and r.comment is not distinct from b.comment)
          """;

  private static final String BULK =
      BATCH
          + """
          , texts as (
            select distinct touchpoint_id, lower(btrim(comment)) as words,
                   answered_on as day
              from batch where length(btrim(comment)) >= 25
          )
          select id from (
            select r.id, count(*) over (partition by t.touchpoint_id, t.words, t.day) as copies
              from texts t
              join response r on r.workspace_id = :workspace and r.touchpoint_id = t.touchpoint_id
                             and r.answered_on between t.day - 1 and t.day
                             and r.confirmed_by <> 'import' and r.comment is not null
                             and lower(btrim(r.comment)) = t.words
          ) as found
           where copies >= 5
          """;

  private static final String TOO_FAST =
      BATCH
          + """
          select b.id
            from batch b
            join answer_trace t on t.workspace_id = b.workspace_id and t.response_id = b.id
                               and t.kind = 'words'
           where length(b.comment) >= 80 and t.page_age_ms < 3000
          """;

  private static final String SCRIPTED =
      BATCH
          + """
          select b.id
            from batch b
            join answer_trace t on t.workspace_id = b.workspace_id and t.response_id = b.id
           where t.program
          union
          select b.id
            from batch b
            join response_change c on c.workspace_id = b.workspace_id and c.response_id = b.id
                                  and c.field = 'score' and c.actor = 'respondent'
                                  and c.at < b.answered_at + interval '30 seconds'
           group by b.id
          having count(*) >= 5
          union
          select b.id
            from batch b
            join scanner_sign s on s.workspace_id = b.workspace_id
                               and s.invitation_id = b.invitation_id
                               and s.last_at between b.answered_at - interval '2 minutes'
                                                 and b.answered_at + interval '2 minutes'
           where b.protection = 'strict'
          union
          select b.id
            from batch b
            join invitation i on i.workspace_id = b.workspace_id and i.id = b.invitation_id
           where b.protection = 'strict' and b.answered_at < i.sent_at + interval '10 seconds'
          """;

  private static final String NETWORK_FLOOD =
      BATCH
          + """
          , networks as (
            select t.network, min(t.at) - interval '2 minutes' as first_at,
                   max(t.at) + interval '2 minutes' as last_at
              from batch b
              join answer_trace t on t.workspace_id = b.workspace_id and t.response_id = b.id
                                 and t.kind = 'score' and t.network is not null
             group by t.network
          ), minutes as (
            select t.network, t.response_id, t.at,
                   count(*) over (partition by t.network order by t.at
                                  range interval '1 minute' preceding) as before
              from networks n
              join answer_trace t on t.workspace_id = :workspace and t.network = n.network
                                 and t.kind = 'score' and t.at between n.first_at and n.last_at
          )
          select response_id from (
            select response_id,
                   max(before) over (partition by network order by at
                     range between current row and interval '1 minute' following) as crowd
              from minutes
          ) as found
           where crowd >= 20
          """;

  private static final Map<FlagCode, String> STATEMENTS =
      new EnumMap<>(
          Map.of(
              FlagCode.DUPLICATE, DUPLICATE,
              FlagCode.BULK, BULK,
              FlagCode.TOO_FAST, TOO_FAST,
              FlagCode.SCRIPTED, SCRIPTED,
              FlagCode.NETWORK_FLOOD, NETWORK_FLOOD));

  private final JdbcClient jdbc;

  FlagRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The answers that this rule finds, starting from these. */
  Set<Long> find(FlagCode code, Long[] responseIds) {
    return new LinkedHashSet<>(
        jdbc.sql(Objects.requireNonNull(STATEMENTS.get(code)))
            .param("workspace", WorkspaceScope.current())
            .param("ids", responseIds)
            .query(Long.class)
            .list());
  }
}
