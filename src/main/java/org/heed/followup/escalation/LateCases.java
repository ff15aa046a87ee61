package org.heed.followup.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.followup.calling.CaseColumns;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is to be told, all cases of a workspace with one statement. */
@Component
class LateCases {

  /** Deadlines that passed longer ago are history that nobody needs to hear of. */
  private static final String CLAIM =
      """
      with fresh as (
        insert into escalation (workspace_id, case_id, due_at, level, at)
        select c.workspace_id, c.id, c.due_at, l.level, :now::timestamptz
          from follow_up_case c, generate_series(0, :levels) as l (level)
         where c.workspace_id = :workspace and c.state = 'open' and c.first_contact_at is null
           and (c.paused_until is null or c.paused_until <= :now::timestamptz)
           and c.due_at between :now::timestamptz - interval '14 days' and :now::timestamptz + make_interval(hours => :warn)
           and case l.level when 0 then c.due_at > :now::timestamptz
                            else c.due_at + make_interval(hours => :next * (l.level - 1)) <= :now::timestamptz end
           and not exists (select from escalation e
                            where e.workspace_id = c.workspace_id and e.case_id = c.id
                              and e.due_at = c.due_at and e.level = l.level)
         order by c.id, l.level
        on conflict do nothing
        returning case_id, due_at, level
      )
      select c.id, f.level, f.due_at, c.owner_id, t.owner_id as manager_id, c.score,
             coalesce(r.kind, 'rnps') as kind, c.contact_id, p.name as contact_name, p.email,
             p.phone, c.account_id, a.name as account_name, a.annual_revenue, a.currency,
             a.renewal_on,
             array(select above.manager_id
                     from measure_point place
                     join measure_point above
                       on above.workspace_id = place.workspace_id
                      and starts_with(place.path, above.path)
                    where place.workspace_id = :workspace and place.id = a.measure_point_id
                      and above.manager_id is not null
                    order by length(above.path) desc) as place_managers
        from fresh f
        join follow_up_case c on c.workspace_id = :workspace and c.id = f.case_id
        left join response r on r.workspace_id = c.workspace_id and r.id = c.response_id
        left join touchpoint t on t.workspace_id = c.workspace_id and t.id = c.touchpoint_id
        left join contact p on p.workspace_id = c.workspace_id and p.id = c.contact_id
        left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
       order by f.due_at, c.id
      """;

  private final JdbcClient jdbc;

  LateCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What nobody has been told yet; from now on it counts as told by the caller. */
  List<LateCase> claim(EscalationPolicy policy, Instant now) {
    return jdbc.sql(CLAIM)
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(now))
        .param("levels", policy.levels())
        .param("warn", policy.warnHours())
        .param("next", policy.nextHours())
        .query(LateCases::row)
        .list();
  }

  private static LateCase row(ResultSet row, int number) throws SQLException {
    return new LateCase(
        row.getLong("id"),
        row.getInt("level"),
        Objects.requireNonNull(row.getTimestamp("due_at")).toInstant(),
        row.getLong("owner_id"),
        row.getObject("manager_id", Long.class),
        List.of((Long[]) row.getArray("place_managers").getArray()),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        CaseColumns.customer(row));
  }

  /** Keeps who was told. */
  void told(Map<LateCase, Long> told) {
    List<Map.Entry<LateCase, Long>> rows = List.copyOf(told.entrySet());
    jdbc.sql(
            """
            update escalation e set told_id = t.told_id
              from unnest(?::bigint[], ?::timestamptz[], ?::int[], ?::bigint[])
                as t (case_id, due_at, level, told_id)
             where e.workspace_id = ? and e.case_id = t.case_id and e.due_at = t.due_at
               and e.level = t.level
            """)
        .param(rows.stream().map(row -> row.getKey().caseId()).toArray(Long[]::new))
        .param(rows.stream().map(row -> row.getKey().dueAt().toString()).toArray(String[]::new))
        .param(rows.stream().map(row -> row.getKey().level()).toArray(Integer[]::new))
        .param(rows.stream().map(Map.Entry::getValue).toArray(Long[]::new))
        .param(WorkspaceScope.current())
        .update();
  }
}
