package org.heed.followup.answer;

import static org.heed.followup.answer.Columns.longs;
import static org.heed.followup.answer.Columns.texts;
import static org.heed.followup.answer.Columns.times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.followup.CaseOpened;
import org.heed.followup.CaseStep;
import org.heed.followup.alert.CaseAlert;
import org.heed.followup.alert.OwnerAlerts;
import org.heed.platform.outbox.Outbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Opens cases, and opens withdrawn or closed ones again: many with one statement. */
@Component
class CaseOpening {

  private final JdbcTemplate jdbc;
  private final Promises promises;
  private final SystemSteps steps;
  private final Outbox outbox;
  private final OwnerAlerts alerts;

  CaseOpening(
      JdbcTemplate jdbc, Promises promises, SystemSteps steps, Outbox outbox, OwnerAlerts alerts) {
    this.jdbc = jdbc;
    this.promises = promises;
    this.steps = steps;
    this.outbox = outbox;
    this.alerts = alerts;
  }

  void open(long workspaceId, List<Finding> unhappy) {
    List<Promise> made = promises.make(unhappy);
    List<Stored> stored =
        jdbc.query(
            """
            insert into follow_up_case
              (workspace_id, response_id, invitation_id, contact_id, account_id, touchpoint_id, region,
               owner_id, score, state, opened_at, opened_on, due_at, sla_minutes, kind, previous_score)
            select ?, response_id, invitation_id, contact_id, account_id, touchpoint_id, region,
                   owner_id, score, 'open', opened_at, opened_on, due_at, sla_minutes, kind,
                   (select p.score from response r
                      join response p
                        on p.workspace_id = r.workspace_id and p.contact_id = r.contact_id
                       and p.kind = r.kind and p.answered_at < r.answered_at
                       and p.invalidated_at is null
                     where r.workspace_id = ? and r.id = unhappy.response_id
                     order by p.answered_at desc limit 1)
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                          ?::bigint[], ?::bigint[], ?::timestamptz[], ?::date[], ?::timestamptz[],
                          ?::bigint[], ?::text[])
                as unhappy (response_id, invitation_id, contact_id, account_id, touchpoint_id, region,
                            owner_id, score, opened_at, opened_on, due_at, sla_minutes, kind)
             order by due_at, response_id
            on conflict (workspace_id, response_id) do nothing
            returning id, response_id, revision
            """,
            STORED,
            workspaceId,
            workspaceId,
            longs(made, promise -> promise.event().responseId()),
            longs(made, promise -> promise.event().invitationId()),
            longs(made, promise -> promise.event().contactId()),
            longs(made, promise -> promise.event().accountId()),
            longs(made, promise -> promise.event().touchpointId()),
            texts(made, promise -> promise.event().region()),
            longs(made, promise -> promise.owner().id()),
            longs(made, promise -> (long) promise.score()),
            times(made, Promise::openedAt),
            texts(made, promise -> promise.openedOn().toString()),
            times(made, Promise::dueAt),
            longs(made, promise -> promise.promised().toMinutes()),
            texts(made, promise -> promise.facts().kind().key()));
    announce(workspaceId, CaseStep.Kind.OPENED, made, stored);
  }

  /** Opens them again with a new deadline; one withdrawn by mistake keeps its first contact. */
  void reopen(long workspaceId, List<Finding> unhappy) {
    List<Promise> made = promises.make(unhappy);
    List<Stored> stored =
        jdbc.query(
            """
            update follow_up_case c
               set state = 'open', score = again.score, owner_id = again.owner_id,
                   opened_at = again.opened_at, opened_on = again.opened_on, due_at = again.due_at,
                   first_contact_at = case c.state when 'withdrawn' then c.first_contact_at end,
                   closed_at = null, outcome = null, root_cause = null, closing_note = null,
                   cause_class = null, resolved_at = null, paused_until = null,
                   sla_minutes = again.sla_minutes, reopened = c.reopened + 1,
                   stage_since = again.opened_at,
                   stage = case when c.state = 'withdrawn' and c.first_contact_at is not null
                                then 'contacted' else 'new' end,
                   revision = c.revision + 1
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::timestamptz[], ?::date[],
                          ?::timestamptz[], ?::bigint[])
                as again (response_id, owner_id, score, opened_at, opened_on, due_at, sla_minutes)
             where c.workspace_id = ? and c.response_id = again.response_id and c.state <> 'open'
            returning c.id, c.response_id, c.revision
            """,
            STORED,
            longs(made, promise -> promise.event().responseId()),
            longs(made, promise -> promise.owner().id()),
            longs(made, promise -> (long) promise.score()),
            times(made, Promise::openedAt),
            texts(made, promise -> promise.openedOn().toString()),
            times(made, Promise::dueAt),
            longs(made, promise -> promise.promised().toMinutes()),
            workspaceId);
    announce(workspaceId, CaseStep.Kind.REOPENED, made, stored);
  }

  private void announce(
      long workspaceId, CaseStep.Kind kind, List<Promise> made, List<Stored> stored) {
    Map<Long, Promise> byResponse =
        made.stream()
            .collect(
                Collectors.toMap(promise -> promise.event().responseId(), Function.identity()));
    List<Made> news =
        stored.stream()
            .map(row -> new Made(row, Objects.requireNonNull(byResponse.get(row.responseId()))))
            .toList();
    steps.add(
        workspaceId,
        kind,
        news.stream()
            .map(one -> new SystemStep(one.caseId(), one.promise().openedAt(), one.facts()))
            .toList());
    outbox.publishAll(news.stream().map(one -> one.event(workspaceId)).toList());
    alerts.tellOfCases(news.stream().map(Made::alert).toList());
  }

  /** A promise and the row that keeps it. */
  private record Made(Stored row, Promise promise) {

    long caseId() {
      return row.id();
    }

    Map<String, Object> facts() {
      return Map.of(
          "score",
          promise.score(),
          "owner",
          promise.owner().name(),
          "ownerBecause",
          promise.because(),
          "dueAt",
          promise.dueAt(),
          "rules",
          promise.judgement().names(),
          "because",
          promise.judgement().because());
    }

    CaseOpened event(long workspaceId) {
      return new CaseOpened(
          workspaceId,
          row.id(),
          row.responseId(),
          promise.event().contactId(),
          promise.event().accountId(),
          promise.owner().id(),
          promise.score(),
          promise.dueAt());
    }

    CaseAlert alert() {
      return new CaseAlert(
          row.id(),
          row.revision(),
          promise.owner(),
          promise.facts(),
          promise.openedAt(),
          promise.dueAt());
    }
  }

  private record Stored(long id, long responseId, int revision) {}

  private static final RowMapper<Stored> STORED = CaseOpening::stored;

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(row.getLong("id"), row.getLong("response_id"), row.getInt("revision"));
  }
}
