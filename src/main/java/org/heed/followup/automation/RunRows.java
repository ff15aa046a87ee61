package org.heed.followup.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.heed.followup.alert.AlertFacts;
import org.heed.followup.calling.CaseColumns;
import org.heed.followup.person.People;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores runs: many with one statement. */
@Component
class RunRows {

  private static final int BATCH = 500;

  /** A person took over: tried to get in touch, or did anything to the case. */
  private static final String TAKE_OVER =
      """
      update automation_run r
         set state = 'stopped', ended_at = :now, why_ended = 'A person took over.'
       where r.workspace_id = :workspace and r.state = 'waiting'
         and exists (select from follow_up_case c
                       join case_step s on s.workspace_id = c.workspace_id and s.case_id = c.id
                      where c.workspace_id = r.workspace_id and c.response_id = r.response_id
                        and s.actor_id is not null and s.undone_at is null)
      """;

  private static final String DUE =
      """
      with due as (
        select * from automation_run
         where workspace_id = :workspace and state = 'waiting' and due_at <= :now
         order by due_at, id limit %d for update skip locked
      )
      select d.*, v.name as automation, r.kind, r.score, r.comment, r.contact_id,
             p.name as contact_name, p.email, p.phone, r.account_id, a.name as account_name,
             a.annual_revenue, a.currency, a.renewal_on, a.owner_id,
             p.email is not null and p.opted_out_at is null and p.bounced_at is null as reachable,
             (select count(*) from automation_step s
               where s.workspace_id = d.workspace_id and s.run_id = d.id) as done
        from due d
        join automation_version v on v.workspace_id = d.workspace_id
                                 and v.automation_id = d.automation_id and v.version = d.version
        join response r on r.workspace_id = d.workspace_id and r.id = d.response_id
        left join contact p on p.workspace_id = r.workspace_id and p.id = r.contact_id
        left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
       order by d.id
      """
          .formatted(BATCH);

  private final JdbcClient jdbc;

  RunRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything of the workspace in scope waits at all. */
  boolean anyWaiting() {
    return jdbc.sql(
            """
            select exists (select from automation_run where workspace_id = ? and state = 'waiting')
            """)
        .param(WorkspaceScope.current())
        .query(Boolean.class)
        .single();
  }

  /** Ends what goes on although a person has taken over. */
  int stopTakenOver(Instant now) {
    return jdbc.sql(TAKE_OVER)
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Those that are due, held until the transaction ends. */
  List<DueRun> due(Instant now, People people) {
    return jdbc.sql(DUE)
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(now))
        .query((row, number) -> run(row, people))
        .list();
  }

  private static DueRun run(ResultSet row, People people) throws SQLException {
    return new DueRun(
        row.getLong("id"),
        row.getLong("automation_id"),
        row.getString("automation"),
        row.getInt("version"),
        row.getLong("response_id"),
        row.getInt("step"),
        row.getInt("done"),
        new AlertFacts(
            CaseColumns.customer(row),
            SurveyKind.of(row.getString("kind")),
            row.getInt("score"),
            row.getString("comment")),
        row.getBoolean("reachable"),
        people.accountOwner(row.getObject("owner_id", Long.class)));
  }

  /** Keeps how far these runs came and what they did. */
  void save(List<Progress> runs, Instant now) {
    jdbc.sql(
            """
            update automation_run r
               set state = p.state, step = p.step, due_at = p.due_at, why_ended = p.why,
                   ended_at = case when p.state <> 'waiting' then ?::timestamptz end
              from unnest(?::bigint[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[])
                as p (id, state, step, due_at, why)
             where r.workspace_id = ? and r.id = p.id
            """)
        .param(Timestamp.from(now))
        .param(longs(runs, one -> one.run().id()))
        .param(texts(runs, Progress::state))
        .param(longs(runs, one -> (long) one.step()))
        .param(texts(runs, one -> one.dueAt().toString()))
        .param(texts(runs, Progress::why))
        .param(WorkspaceScope.current())
        .update();
    List<Progress.Done> steps = runs.stream().flatMap(one -> one.steps().stream()).toList();
    jdbc.sql(
            """
            insert into automation_step (workspace_id, run_id, number, step, at, outcome)
            select ?, run_id, number, step, ?, outcome
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                as s (run_id, number, step, outcome)
            """)
        .params(WorkspaceScope.current(), Timestamp.from(now))
        .param(longs(steps, Progress.Done::runId))
        .param(longs(steps, one -> (long) one.number()))
        .param(longs(steps, one -> (long) one.step()))
        .param(texts(steps, Progress.Done::outcome))
        .update();
  }

  private static <T> Long[] longs(List<T> rows, Function<T, Long> value) {
    return rows.stream().map(value).toArray(Long[]::new);
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
