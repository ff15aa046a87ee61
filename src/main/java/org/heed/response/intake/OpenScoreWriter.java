package org.heed.response.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.anonymous.AnonymousIds;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes scores without an invitation and their events: one statement is one transaction. */
@Component
public class OpenScoreWriter {

  // The key is taken first: of two requests with the same one, the second waits and stores nothing.
  // An anonymous answer keeps no key; its id, computed from it, does the same.
  private static final String STORE =
      """
      with asked as (
        select t.workspace_id, t.id, t.survey_version_id, t.anonymous, v.kind
          from touchpoint t
          join survey_version v
            on v.workspace_id = t.workspace_id and v.id = t.survey_version_id
         where t.workspace_id = :workspace and t.id = :touchpoint and t.state = 'running'
           and heed_category(v.kind, :score) is not null
      ), ticket as (
        insert into open_answer (workspace_id, key, response_id, touchpoint_id, link_id, identity,
                                 signed_user, fields, received_at)
        select workspace_id, :key, nextval(pg_get_serial_sequence('response', 'id')), id,
               :link::bigint, :identity, :user::text, :fields::jsonb, :now
          from asked where not anonymous
        on conflict do nothing
        returning response_id
      ), entry as (
        select response_id from ticket
        union all
        select :nameless::bigint from asked where anonymous
      ), stored as (
        insert into response (workspace_id, id, touchpoint_id, survey_version_id, contact_id,
                              account_id, region, channel, kind, score, confirmed_by, answered_at,
                              answered_on, updated_at)
        overriding system value
        select t.workspace_id, k.response_id, t.id, t.survey_version_id, c.id,
               c.account_id, coalesce(a.region, ''), :channel, t.kind, :score, 'button',
               case when t.anonymous then :noon::timestamptz else :given end, :day,
               case when t.anonymous then :noon::timestamptz else :now end
          from entry k
         cross join asked t
          left join contact c on c.workspace_id = t.workspace_id and c.id = :contact
                              and not t.anonymous
          left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
        on conflict (workspace_id, id) do nothing
        returning *
      ), fresh as (
        insert into anonymous_fresh
        select s.workspace_id, s.id from stored s cross join asked t where t.anonymous
      ), announced as (
        insert into outbox (workspace_id, topic, payload, occurred_at)
        select workspace_id, 'response.received',
               jsonb_build_object(
                 'workspaceId', workspace_id, 'responseId', id, 'touchpointId', touchpoint_id,
                 'contactId', contact_id, 'accountId', account_id, 'region', region,
                 'score', score, 'answeredOn', answered_on, 'answeredAt', answered_at),
               answered_at
          from stored
      ), traced as (
        insert into answer_trace (workspace_id, response_id, kind, network, agent, program, at)
        select s.workspace_id, s.id, 'score', :network, :agent, :program, s.answered_at
          from stored s
         cross join asked t
         where not t.anonymous and :network::text is not null
      )
      select id from stored
      """;

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final AnonymousIds ids;
  private final Clock clock;

  OpenScoreWriter(JdbcClient jdbc, Workspaces workspaces, AnonymousIds ids, Clock clock) {
    this.ids = ids;
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Stores a score of the current workspace, committed on return.
   *
   * @return the new response's id; empty when its key is known or its touchpoint does not run
   */
  public OptionalLong store(OpenScore score) {
    ZoneId zone = workspaces.current().timeZone();
    LocalDate day = LocalDate.ofInstant(score.answeredAt(), zone);
    return jdbc
        .sql(STORE)
        .param("key", score.key())
        .param("nameless", ids.of(WorkspaceScope.current(), score.touchpointId(), score.key()))
        .param("link", score.linkId())
        .param("identity", score.identity())
        .param("user", score.signedUser())
        .param("fields", score.fields())
        .param("workspace", WorkspaceScope.current())
        .param("touchpoint", score.touchpointId())
        .param("channel", score.channel())
        .param("score", score.score())
        .param("contact", score.contactId())
        .param("network", score.trace().network())
        .param("agent", score.trace().agent())
        .param("program", score.trace().program())
        .param("now", Timestamp.from(clock.instant()))
        .param("given", Timestamp.from(score.answeredAt()))
        .param("noon", Timestamp.from(day.atTime(12, 0).atZone(zone).toInstant()))
        .param("day", day)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }
}
