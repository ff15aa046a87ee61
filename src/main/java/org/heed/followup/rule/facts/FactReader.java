package org.heed.followup.rule.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heed.followup.calling.CaseColumns;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.FactNeeds;
import org.heed.followup.rule.RuleBook;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what rules look at, for many answers at once: one statement for what every rule may ask,
 * and one more for each further kind of fact that these rules do ask for.
 */
@Component
public class FactReader {

  private static final String BASE =
      """
      select r.id, r.touchpoint_id, r.kind, r.score, r.comment, r.reasons,
             coalesce(r.language, p.language, '') as language, r.region, r.answered_at,
             r.contact_id, coalesce(nullif(p.name, ''), p.email, '') as contact_name,
             r.account_id, a.name as account_name, a.owner_id, a.tier, a.segment,
             a.annual_revenue, a.currency, earlier.score as before
        from response r
        left join contact p on p.workspace_id = r.workspace_id and p.id = r.contact_id
        left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
        left join lateral (
          select e.score from response e
           where e.workspace_id = r.workspace_id and e.contact_id = r.contact_id
             and e.kind = r.kind and e.answered_at < r.answered_at and e.id <> r.id
             and e.invalidated_at is null and :before
           order by e.answered_at desc limit 1) earlier on true
       where r.workspace_id = :workspace and r.id = any (:ids) and r.invalidated_at is null
       order by r.id
      """;

  private final JdbcClient jdbc;
  private final FurtherFacts further;

  FactReader(JdbcClient jdbc, FurtherFacts further) {
    this.jdbc = jdbc;
    this.further = further;
  }

  /** The facts of those of these answers that count, by id. */
  public List<AnswerFacts> read(Collection<Long> responseIds, RuleBook book) {
    FactNeeds needs = book.needs();
    Long[] ids = responseIds.toArray(Long[]::new);
    List<AnswerFacts> facts =
        jdbc.sql(BASE)
            .param("workspace", WorkspaceScope.current())
            .param("ids", ids)
            .param("before", needs.before())
            .query(FactReader::row)
            .list();
    return further.add(facts, ids, needs);
  }

  private static AnswerFacts row(ResultSet row, int number) throws SQLException {
    return new AnswerFacts(
        row.getLong("id"),
        row.getLong("touchpoint_id"),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        row.getObject("before", Integer.class),
        CaseColumns.text(row, "comment"),
        AnswerFacts.folded(List.of((String[]) row.getArray("reasons").getArray())),
        CaseColumns.text(row, "language"),
        CaseColumns.text(row, "region"),
        Objects.requireNonNull(row.getTimestamp("answered_at")).toInstant(),
        new AnswerFacts.Customer(
            row.getObject("contact_id", Long.class),
            CaseColumns.text(row, "contact_name"),
            row.getObject("account_id", Long.class),
            CaseColumns.text(row, "account_name"),
            row.getObject("owner_id", Long.class),
            CaseColumns.text(row, "tier"),
            CaseColumns.text(row, "segment"),
            row.getObject("annual_revenue", Long.class),
            row.getString("currency")),
        Set.of(),
        null,
        null,
        Map.of(),
        Map.of(),
        0);
  }
}
