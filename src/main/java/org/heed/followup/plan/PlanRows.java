package org.heed.followup.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored plans. */
@Component
class PlanRows {

  private static final String PLANS =
      """
      select p.*, a.name as account_name, coalesce(u.name, 'nobody') as owner_name
        from success_plan p
        join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
        left join app_user u on u.workspace_id = p.workspace_id and u.id = p.owner_id
       where p.workspace_id = :workspace
         and (:reader::bigint is null or p.owner_id = :reader or a.owner_id = :reader
              or exists (select from success_step s
                          where s.workspace_id = p.workspace_id and s.plan_id = p.id
                            and s.owner_id = :reader))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PlanRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of one plan (an id), of an account, or all (0). */
  List<SuccessPlan> plans(long planId, long accountId, @Nullable Long reader) {
    List<SuccessPlan> bare =
        jdbc.sql(
                PLANS
                    + """
                       and (:plan = 0 or p.id = :plan) and (:account = 0 or p.account_id = :account)
                     order by p.state <> 'open', p.due_on, p.id limit 300
                    """)
            .param("workspace", WorkspaceScope.current())
            .param("reader", reader)
            .param("plan", planId)
            .param("account", accountId)
            .query(PlanRows::plan)
            .list();
    Map<Long, List<PlanStep>> steps = steps(bare.stream().map(SuccessPlan::id).toList());
    return bare.stream().map(one -> with(one, steps.getOrDefault(one.id(), List.of()))).toList();
  }

  private static SuccessPlan with(SuccessPlan p, List<PlanStep> steps) {
    return new SuccessPlan(
        p.id(),
        p.accountId(),
        p.accountName(),
        p.caseId(),
        p.objective(),
        p.ownerId(),
        p.ownerName(),
        p.dueOn(),
        p.state(),
        p.kpi(),
        p.revision(),
        steps);
  }

  private Map<Long, List<PlanStep>> steps(List<Long> planIds) {
    return jdbc
        .sql(
            """
            select s.*, coalesce(u.name, 'nobody') as owner_name from success_step s
              left join app_user u on u.workspace_id = s.workspace_id and u.id = s.owner_id
             where s.workspace_id = ? and s.plan_id = any (?) order by s.due_on, s.id
            """)
        .params(WorkspaceScope.current(), planIds.toArray(Long[]::new))
        .query((row, number) -> Map.entry(row.getLong("plan_id"), step(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static PlanStep step(ResultSet row) throws SQLException {
    return new PlanStep(
        row.getLong("id"),
        row.getString("what"),
        row.getLong("owner_id"),
        row.getString("owner_name"),
        day(row),
        row.getTimestamp("done_at") != null);
  }

  private static LocalDate day(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
  }

  private static SuccessPlan plan(ResultSet row, int number) throws SQLException {
    return new SuccessPlan(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getString("account_name"),
        row.getObject("case_id", Long.class),
        row.getString("objective"),
        row.getLong("owner_id"),
        row.getString("owner_name"),
        day(row),
        SuccessPlan.State.of(row.getString("state")),
        new Kpi(
            row.getString("kpi"),
            row.getString("kpi_unit"),
            row.getBigDecimal("kpi_from"),
            row.getBigDecimal("kpi_target"),
            row.getBigDecimal("kpi_now")),
        row.getInt("revision"),
        List.of());
  }

  /** Adds a plan; the one of its case when there is one already. */
  long add(long accountId, @Nullable Long caseId, PlanDraft draft) {
    return jdbc.sql(
            """
            insert into success_plan as p
              (workspace_id, account_id, case_id, objective, owner_id, due_on, kpi, kpi_unit,
               kpi_from, kpi_target, kpi_now, made_at, made_by)
            values (:workspace, :account, :case, :objective, :owner, :due, :kpi, :unit, :from,
                    :target, :current, :now, :actor)
            on conflict (workspace_id, case_id) where case_id is not null
            do update set case_id = excluded.case_id
            returning id
            """)
        .param("account", accountId)
        .param("case", caseId)
        .param("actor", Actor.current().name())
        .params(values(draft))
        .query(Long.class)
        .single();
  }

  private Map<String, @Nullable Object> values(PlanDraft draft) {
    Map<String, @Nullable Object> values = new java.util.HashMap<>();
    values.put("workspace", WorkspaceScope.current());
    values.put("now", Timestamp.from(clock.instant()));
    values.put("objective", draft.objective());
    values.put("owner", draft.ownerId());
    values.put("due", draft.dueOn());
    values.put("kpi", draft.kpi().name());
    values.put("unit", draft.kpi().unit());
    values.put("from", draft.kpi().from());
    values.put("target", draft.kpi().target());
    values.put("current", draft.kpi().now());
    return values;
  }

  /** Changes a plan that is still as it was seen. */
  boolean change(long planId, int revision, PlanDraft draft) {
    return jdbc.sql(
                """
                update success_plan
                   set objective = :objective, owner_id = :owner, due_on = :due, state = :state,
                       kpi = :kpi, kpi_unit = :unit, kpi_from = :from, kpi_target = :target,
                       kpi_now = :current, revision = revision + 1,
                       ended_at = case when :state <> 'open' then coalesce(ended_at, :now) end
                 where workspace_id = :workspace and id = :plan and revision = :revision
                """)
            .param("plan", planId)
            .param("revision", revision)
            .param("state", draft.state().key())
            .params(values(draft))
            .update()
        == 1;
  }

  void addStep(long planId, String what, long ownerId, LocalDate dueOn) {
    jdbc.sql(
            """
            insert into success_step (workspace_id, plan_id, what, owner_id, due_on)
            values (?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), planId, what, ownerId, dueOn)
        .update();
  }

  void mark(long planId, long stepId, boolean done) {
    jdbc.sql(
            """
            update success_step
               set done_at = case when :done then coalesce(done_at, :now::timestamptz) end,
                   done_by = case when :done then coalesce(done_by, :actor) end
             where workspace_id = :workspace and plan_id = :plan and id = :step
            """)
        .param("done", done)
        .param("now", Timestamp.from(clock.instant()))
        .param("actor", Actor.current().name())
        .param("workspace", WorkspaceScope.current())
        .param("plan", planId)
        .param("step", stepId)
        .update();
  }

  void removeStep(long planId, long stepId) {
    jdbc.sql("delete from success_step where workspace_id = ? and plan_id = ? and id = ?")
        .params(WorkspaceScope.current(), planId, stepId)
        .update();
  }
}
