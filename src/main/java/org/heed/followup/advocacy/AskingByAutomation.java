package org.heed.followup.advocacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets automations ask for favours under the rules that hold for people: the same quiet time. */
@Component
public class AskingByAutomation {

  private static final String ASK =
      """
      with wanted as (
        select distinct on (w.contact_id) w.*, p.account_id
          from unnest(:runs::bigint[], :contacts::bigint[], :responses::bigint[], :kinds::text[],
                      :notes::text[]) as w (run_id, contact_id, response_id, kind, note)
          join contact p on p.workspace_id = :workspace and p.id = w.contact_id
         where p.opted_out_at is null
           and not exists (select from follow_up_case c
                            where c.workspace_id = :workspace and c.contact_id = w.contact_id
                              and c.state = 'open')
           and not exists (select from advocacy v
                            where v.workspace_id = :workspace and v.contact_id = w.contact_id
                              and v.state in ('asked', 'agreed'))
         order by w.contact_id, w.run_id
      ), free as (
        insert into advocacy_touch as t (workspace_id, contact_id, asked_at)
        select :workspace, contact_id, :now from wanted order by contact_id
        on conflict (workspace_id, contact_id) do update set asked_at = excluded.asked_at
         where t.asked_at <= excluded.asked_at - make_interval(days => :quiet)
        returning contact_id
      ), asked as (
        insert into advocacy as v (workspace_id, contact_id, account_id, response_id, state, kind,
                                   identified_at, asked_at, note)
        select :workspace, contact_id, account_id, response_id, 'asked', kind, :now, :now, note
          from wanted join free using (contact_id)
        on conflict (workspace_id, contact_id) where state in ('identified', 'asked', 'agreed')
        do update set state = 'asked', kind = excluded.kind, asked_at = excluded.asked_at,
                      note = excluded.note, revision = v.revision + 1, undo = null
         where v.state = 'identified'
        returning id, contact_id
      )
      select w.run_id, a.id from wanted w join asked a using (contact_id)
      """;

  private final AdvocacyPolicies policies;
  private final AuditTrail audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  AskingByAutomation(AdvocacyPolicies policies, AuditTrail audit, JdbcClient jdbc, Clock clock) {
    this.policies = policies;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a run would ask a customer for; {@code by} names its automation. */
  public record Wish(long runId, long contactId, long responseId, Favour favour, String by) {}

  /**
   * Notes who is asked, in the caller's transaction.
   *
   * @return the favour's number for each run that may ask; the others must not write
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Long> ask(List<Wish> wishes) {
    if (wishes.isEmpty()) {
      return Map.of();
    }
    Map<Long, Long> asked =
        jdbc
            .sql(ASK)
            .param("workspace", WorkspaceScope.current())
            .param("now", Timestamp.from(clock.instant()))
            .param("quiet", policies.current().quietDays())
            .param("runs", wishes.stream().map(Wish::runId).toArray(Long[]::new))
            .param("contacts", wishes.stream().map(Wish::contactId).toArray(Long[]::new))
            .param("responses", wishes.stream().map(Wish::responseId).toArray(Long[]::new))
            .param("kinds", wishes.stream().map(one -> one.favour().key()).toArray(String[]::new))
            .param("notes", wishes.stream().map(AskingByAutomation::note).toArray(String[]::new))
            .query((row, number) -> Map.entry(row.getLong("run_id"), row.getLong("id")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<Long, Wish> byRun =
        wishes.stream().collect(Collectors.toMap(Wish::runId, Function.identity()));
    asked.forEach((run, id) -> record(id, Objects.requireNonNull(byRun.get(run))));
    return asked;
  }

  private void record(long id, Wish wish) {
    audit.record(
        "advocacy.asked",
        "advocacy",
        Long.toString(id),
        Map.of("kind", wish.favour().key(), "automation", wish.by(), "run", wish.runId()));
  }

  private static String note(Wish wish) {
    return "Asked by the automation “%s”.".formatted(wish.by());
  }
}
