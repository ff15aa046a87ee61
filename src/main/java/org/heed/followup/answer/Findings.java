package org.heed.followup.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.heed.followup.CaseState;
import org.heed.followup.alert.AlertFacts;
import org.heed.followup.answer.Verdict.KnownCase;
import org.heed.followup.calling.CaseColumns;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads how answers and their cases are now, many at once. */
@Component
class Findings {

  private static final BinaryOperator<News> LATER =
      BinaryOperator.maxBy(Comparator.comparing(News::at));

  private final JdbcTemplate jdbc;

  Findings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How the answers of these news are now, each once, by id. Existing cases stay locked until the
   * transaction ends, so that no person changes one between the reading and the verdict. History
   * brought from another tool is no reason to call anybody, and behind an anonymous answer there is
   * nobody to call.
   */
  List<Finding> read(long workspaceId, List<News> news) {
    Map<Long, News> latest =
        news.stream().collect(Collectors.toMap(News::responseId, one -> one, LATER));
    Long[] ids = latest.keySet().toArray(Long[]::new);
    lock(workspaceId, ids);
    return jdbc.query(
        """
        select r.id, r.kind, r.score,
               r.invalidated_at is null and not exists (
                 select from answer_source h
                  where h.workspace_id = r.workspace_id and h.response_id = r.id)
                 and not exists (
                 select from touchpoint t
                  where t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
                    and t.anonymous) as valid, r.comment, r.contact_id, r.account_id,
               p.name as contact_name, p.email, p.phone,
               a.name as account_name, a.annual_revenue, a.currency, a.renewal_on, a.owner_id,
               c.id as case_id, c.state, c.score as case_score, c.owner_id as case_owner_id,
               exists (select from contact_attempt t
                        where t.workspace_id = c.workspace_id and t.case_id = c.id
                          and t.undone_at is null) as acted
          from response r
          left join contact p on p.workspace_id = r.workspace_id and p.id = r.contact_id
          left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
          left join follow_up_case c on c.workspace_id = r.workspace_id and c.response_id = r.id
         where r.workspace_id = ? and r.id = any (?)
         order by r.id
        """,
        (row, number) -> finding(row, latest),
        workspaceId,
        ids);
  }

  private void lock(long workspaceId, Long[] responseIds) {
    jdbc.query(
        """
        select id from follow_up_case
         where workspace_id = ? and response_id = any (?) order by id for update
        """,
        row -> {},
        workspaceId,
        responseIds);
  }

  private static Finding finding(ResultSet row, Map<Long, News> latest) throws SQLException {
    News news = latest.get(row.getLong("id"));
    if (news == null) {
      throw new IllegalStateException("The database returned an answer nobody asked for");
    }
    return new Finding(
        news.event(),
        news.at(),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        row.getBoolean("valid"),
        row.getObject("owner_id", Long.class),
        knownCase(row),
        new AlertFacts(
            CaseColumns.customer(row),
            SurveyKind.of(row.getString("kind")),
            row.getInt("score"),
            row.getString("comment")),
        Judgement.NONE);
  }

  private static @Nullable KnownCase knownCase(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return state == null
        ? null
        : new KnownCase(
            row.getLong("case_id"),
            CaseState.of(state),
            row.getInt("case_score"),
            row.getBoolean("acted"),
            row.getLong("case_owner_id"));
  }
}
