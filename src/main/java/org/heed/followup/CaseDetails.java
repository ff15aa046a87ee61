package org.heed.followup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.CaseDetail.StageTime;
import org.heed.followup.calling.CaseColumns;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases with everything that happened to them. */
@Component
class CaseDetails {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private static final String ATTEMPTS =
      """
      select t.*, coalesce(u.name, 'Heed') as actor_name
        from contact_attempt t
        left join app_user u on u.workspace_id = t.workspace_id and u.id = t.actor_id
       where t.workspace_id = ? and t.case_id = any (?) order by t.id
      """;

  private static final String STEPS =
      "select * from case_step where workspace_id = ? and case_id = any (?) order by id";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseDetails(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<CaseDetail> read(long caseId) {
    return readAll(List.of(caseId)).stream().findFirst();
  }

  /** Those of these cases that exist, in this order. */
  List<CaseDetail> readAll(Collection<Long> caseIds) {
    Long[] ids = caseIds.toArray(Long[]::new);
    Map<Long, List<StageTime>> stages = byCase(CaseStages.OF_CASES, ids, CaseStages::stageTime);
    Map<Long, List<ContactAttempt>> attempts = byCase(ATTEMPTS, ids, CaseDetails::attempt);
    Map<Long, List<CaseStep>> steps = byCase(STEPS, ids, this::step);
    return jdbc.sql(
            """
            select c.*, p.name as contact_name, p.email, p.phone, a.name as account_name,
                   a.annual_revenue, a.currency,
                   case when a.churned_on is null then a.renewal_on end as renewal_on, u.name as owner_name,
                   r.comment, r.reasons, coalesce(r.kind, 'rnps') as kind
              from follow_up_case c
              left join contact p on p.workspace_id = c.workspace_id and p.id = c.contact_id
              left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
              left join app_user u on u.workspace_id = c.workspace_id and u.id = c.owner_id
              left join response r on r.workspace_id = c.workspace_id and r.id = c.response_id
             where c.workspace_id = :workspace and c.id = any (:ids)
             order by array_position(:ids::bigint[], c.id)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("ids", ids)
        .query(
            (row, number) -> {
              long id = row.getLong("id");
              return detail(
                  row,
                  stages.getOrDefault(id, List.of()),
                  attempts.getOrDefault(id, List.of()),
                  steps.getOrDefault(id, List.of()));
            })
        .list();
  }

  private <T> Map<Long, List<T>> byCase(String sql, Long[] ids, RowMapper<T> mapper) {
    Map<Long, List<T>> found = new HashMap<>();
    jdbc.sql(sql)
        .params(WorkspaceScope.current(), ids)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                  .add(mapper.mapRow(row, row.getRow()));
            });
    return found;
  }

  private static CaseDetail detail(
      ResultSet row, List<StageTime> stages, List<ContactAttempt> attempts, List<CaseStep> steps)
      throws SQLException {
    return new CaseDetail(
        row.getLong("id"),
        row.getInt("revision"),
        CaseState.of(row.getString("state")),
        CaseStage.of(row.getString("stage")),
        row.getLong("response_id"),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        row.getString("comment"),
        reasons(row.getArray("reasons")),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        CaseColumns.instant(row, "first_contact_at"),
        CaseColumns.instant(row, "resolved_at"),
        CaseColumns.instant(row, "closed_at"),
        closing(row),
        row.getLong("owner_id"),
        CaseColumns.text(row, "owner_name"),
        CaseColumns.customer(row),
        row.getInt("reopened"),
        row.getInt("sla_minutes"),
        CaseColumns.instant(row, "paused_until"),
        recovery(row),
        stages,
        attempts,
        steps);
  }

  private static CaseDetail.@Nullable Recovery recovery(ResultSet row) throws SQLException {
    String kind = row.getString("recovery_kind");
    return kind == null
        ? null
        : new CaseDetail.Recovery(
            SurveyKind.of(kind), row.getInt("recovery_score"), row.getBoolean("recovered"));
  }

  private static List<String> reasons(@Nullable Array reasons) throws SQLException {
    return reasons == null ? List.of() : List.of((String[]) reasons.getArray());
  }

  private static @Nullable Closing closing(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Closing(
            Closing.Outcome.of(outcome),
            Closing.RootCause.of(row.getString("root_cause")),
            CauseClass.of(CaseColumns.text(row, "cause_class")),
            CaseColumns.text(row, "closing_note"));
  }

  private static ContactAttempt attempt(ResultSet row, int number) throws SQLException {
    return new ContactAttempt(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor_name"),
        ContactAttempt.Means.of(row.getString("means")),
        ContactAttempt.Result.of(row.getString("result")),
        row.getString("note"),
        row.getTimestamp("undone_at") != null);
  }

  private CaseStep step(ResultSet row, int number) throws SQLException {
    return new CaseStep(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("actor_id", Long.class),
        row.getString("actor_name"),
        CaseStep.Kind.of(row.getString("kind")),
        json.readValue(row.getString("details"), DETAILS),
        row.getTimestamp("undone_at") != null,
        row.getString("before") != null);
  }
}
