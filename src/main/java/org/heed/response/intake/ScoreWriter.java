package org.heed.response.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.authenticity.ScannerSigns;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes first scores and their events: one statement is one transaction. */
@Component
class ScoreWriter {

  // Making the plan of the statement below takes ten times as long as carrying it out. So here, and
  // only here, a plan is kept; it looks rows up by their keys, which is right at any size. Sent
  // along in one go, both are one transaction, whose end takes the settings back.
  private static final String KEEP_PLAN =
      """
      select set_config('plan_cache_mode', 'force_generic_plan', true),
             set_config('enable_seqscan', 'off', true),
             set_config('enable_hashjoin', 'off', true),
             set_config('enable_mergejoin', 'off', true);
      """;

  // Rows in order of invitation: two writers that meet on the same ones then cannot block each
  // other for ever. The event is built here because its id exists only here.
  private static final String STORE =
      """
      with given as (
        select *
          from unnest(?::bigint[], ?::smallint[], ?::text[], ?::boolean[], ?::text[], ?::text[],
                      ?::boolean[], ?::int[]) with ordinality
            as one (invitation_id, score, confirmed_by, automatic, network, agent, program,
                    page_age_ms, position)
      ), stored as (
        insert into response (workspace_id, invitation_id, touchpoint_id, survey_version_id,
                              contact_id, account_id, region, channel, kind, score, confirmed_by,
                              answered_at, answered_on, invited_on, updated_at)
        select i.workspace_id, i.id, i.touchpoint_id, i.survey_version_id,
               i.contact_id, i.account_id, i.region,
               case when t.channel = 'sms' then 'sms' else 'mail' end, v.kind, g.score, g.confirmed_by,
               ?, ?, i.sent_on, ?
          from given g
          join invitation i on i.workspace_id = ? and i.id = g.invitation_id
          join survey_version v on v.workspace_id = i.workspace_id and v.id = i.survey_version_id
          left join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
         where heed_category(v.kind, g.score) is not null
           and i.state not in ('planned', 'cancelled')
           and (i.closes_at is null or i.closes_at > ?)
           and t.anonymous is not true
           and not (g.automatic and t.protection = 'strict')
           and not (g.automatic and t.protection is distinct from 'off' and exists (
                 select from scanner_sign s
                  where s.workspace_id = i.workspace_id and s.invitation_id = i.id
                    and s.last_at > ?))
         order by g.invitation_id, g.position
        on conflict (workspace_id, invitation_id) do nothing
        returning *
      ), announced as (
        insert into outbox (workspace_id, topic, payload, occurred_at)
        select workspace_id, 'response.received',
               jsonb_build_object(
                 'workspaceId', workspace_id, 'responseId', id, 'invitationId', invitation_id,
                 'touchpointId', touchpoint_id, 'contactId', contact_id, 'accountId', account_id,
                 'region', region, 'score', score, 'answeredOn', answered_on,
                 'invitedOn', invited_on, 'answeredAt', answered_at),
               answered_at
          from stored
      ), traced as (
        insert into answer_trace (workspace_id, response_id, kind, network, agent, program,
                                  page_age_ms, at)
        select distinct on (s.id) s.workspace_id, s.id, 'score', g.network, g.agent, g.program,
               g.page_age_ms, s.answered_at
          from stored s
          join given g on g.invitation_id = s.invitation_id
         where g.page_age_ms is not null or g.network is not null
         order by s.id, g.position
      )
      select invitation_id, id from stored
      """;

  private final JdbcTemplate jdbc;
  private final Workspaces workspaces;
  private final Clock clock;

  ScoreWriter(JdbcTemplate jdbc, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Stores scores of one workspace, committed on return.
   *
   * @return the new response's id by invitation; an invitation is missing when it is unknown,
   *     closed, looks scanned, or was answered before. Of two scores for one invitation the first
   *     wins.
   */
  Map<Long, Long> store(long workspaceId, List<FirstScore> scores) {
    return WorkspaceScope.call(workspaceId, () -> storeInScope(workspaceId, scores));
  }

  private Map<Long, Long> storeInScope(long workspaceId, List<FirstScore> scores) {
    var setter = new ArgumentPreparedStatementSetter(arguments(workspaceId, scores));
    return Objects.requireNonNull(
        jdbc.execute(
            KEEP_PLAN + STORE,
            (PreparedStatement statement) -> {
              setter.setValues(statement);
              statement.execute();
              statement.getMoreResults();
              return ids(statement.getResultSet());
            }));
  }

  private Object[] arguments(long workspaceId, List<FirstScore> scores) {
    Instant now = clock.instant();
    Timestamp at = Timestamp.from(now);
    return new Object[] {
      scores.stream().map(FirstScore::invitationId).toArray(Long[]::new),
      scores.stream().map(score -> (short) score.score()).toArray(Short[]::new),
      scores.stream().map(FirstScore::confirmedBy).toArray(String[]::new),
      scores.stream().map(FirstScore::automatic).toArray(Boolean[]::new),
      scores.stream().map(score -> score.trace().network()).toArray(String[]::new),
      scores.stream().map(score -> score.trace().agent()).toArray(String[]::new),
      scores.stream().map(score -> score.trace().program()).toArray(Boolean[]::new),
      scores.stream().map(score -> score.trace().pageAgeMillis()).toArray(Integer[]::new),
      at,
      LocalDate.ofInstant(now, workspaces.current().timeZone()),
      at,
      workspaceId,
      at,
      Timestamp.from(now.minus(ScannerSigns.FRESH))
    };
  }

  private static Map<Long, Long> ids(ResultSet rows) throws SQLException {
    Map<Long, Long> ids = new HashMap<>();
    while (rows.next()) {
      ids.put(rows.getLong(1), rows.getLong(2));
    }
    return ids;
  }
}
