package org.heed.followup.together;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.CaseStage;
import org.heed.followup.CaseState;
import org.heed.followup.calling.CaseColumns;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts with their cases that the reader may see, with one statement however many. */
@Component
class AccountCaseRows {

  private static final int MOST = 100;

  private static final String VISIBLE =
      """
      (:reader = 0 or c.owner_id = :reader or a.owner_id = :reader
         or exists (select from case_step s
                     where s.workspace_id = c.workspace_id and s.case_id = c.id
                       and s.actor_id = :reader))
      """;

  private static final String WITH_AN_OPEN_CASE =
      """
      exists (select from follow_up_case c
               where c.workspace_id = p.workspace_id and c.parent_id = p.id
                 and c.state = 'open' and %s)
      """
          .formatted(VISIBLE);

  private final JdbcClient jdbc;

  AccountCaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AccountCase> open() {
    return read(WITH_AN_OPEN_CASE, 0);
  }

  Optional<AccountCase> find(long id) {
    return read("p.id = :id", id).stream().findFirst();
  }

  private List<AccountCase> read(String condition, long id) {
    Map<Long, AccountCase> groups = new LinkedHashMap<>();
    jdbc.sql(groups(condition))
        .param("workspace", WorkspaceScope.current())
        .param("reader", reader())
        .param("id", id)
        .param("most", MOST)
        .query(
            row -> {
              AccountCase empty = group(row);
              groups.computeIfAbsent(empty.id(), unknown -> empty).cases().add(member(row));
            });
    return List.copyOf(groups.values());
  }

  /** Fifty cases of each account that the reader may see, in one go however many accounts. */
  private static String groups(String condition) {
    return """
    with chosen as (
      select p.*, a.owner_id as account_owner, a.name as account_name, a.annual_revenue,
             a.currency, a.renewal_on
        from account_case p
        join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
       where p.workspace_id = :workspace and %s
       order by p.opened_at desc, p.id desc limit :most)
    select p.id as group_id, p.revision as group_revision, p.owner_id as group_owner,
           coalesce(g.name, 'Somebody who left') as group_owner_name,
           p.opened_at as group_opened_at, p.account_name, p.annual_revenue, p.currency,
           p.renewal_on, p.account_id, m.*, k.name as contact_name, k.email, k.phone,
           r.comment, coalesce(r.kind, 'rnps') as kind, u.name as owner_name
      from chosen p
      cross join lateral (
        select c.id, c.revision, c.state, c.stage, c.score, c.owner_id, c.contact_id,
               c.response_id, c.opened_at
          from follow_up_case c, (select p.account_owner as owner_id) a
         where c.workspace_id = :workspace and c.parent_id = p.id and %s
         order by c.state <> 'open', c.opened_at, c.id limit 50) m
      left join app_user g on g.workspace_id = :workspace and g.id = p.owner_id
      left join app_user u on u.workspace_id = :workspace and u.id = m.owner_id
      left join contact k on k.workspace_id = :workspace and k.id = m.contact_id
      left join response r on r.workspace_id = :workspace and r.id = m.response_id
     order by p.opened_at desc, p.id desc, m.state <> 'open', m.opened_at, m.id
    """
        .formatted(condition, VISIBLE);
  }

  /** Whose cases the reader sees; 0 for everybody's. */
  private static long reader() {
    return Actor.current() instanceof Person person && person.role() == Role.CSM
        ? person.userId()
        : 0;
  }

  private static AccountCase group(ResultSet row) throws SQLException {
    return new AccountCase(
        row.getLong("group_id"),
        row.getInt("group_revision"),
        row.getLong("account_id"),
        row.getString("account_name"),
        row.getLong("group_owner"),
        row.getString("group_owner_name"),
        row.getTimestamp("group_opened_at").toInstant(),
        new ArrayList<>());
  }

  private static GroupedCase member(ResultSet row) throws SQLException {
    return new GroupedCase(
        row.getLong("id"),
        row.getInt("revision"),
        CaseState.of(row.getString("state")),
        CaseStage.of(row.getString("stage")),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        row.getString("comment"),
        row.getLong("owner_id"),
        CaseColumns.text(row, "owner_name"),
        CaseColumns.customer(row));
  }
}
