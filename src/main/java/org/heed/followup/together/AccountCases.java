package org.heed.followup.together;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which cases of the workspace in scope belong together. */
@Component
public class AccountCases {

  private static final String SELECT =
      """
      select p.*, a.name as account_name, coalesce(u.name, 'Somebody who left') as owner_name
        from account_case p
        join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
        left join app_user u on u.workspace_id = p.workspace_id and u.id = p.owner_id
       where p.workspace_id = :workspace and \
      """;

  private final JdbcClient jdbc;
  private final Cases cases;

  AccountCases(JdbcClient jdbc, Cases cases) {
    this.jdbc = jdbc;
    this.cases = cases;
  }

  /** Those with an open case that the reader may see, the latest first; a hundred at most. */
  public List<AccountCase> open() {
    return jdbc
        .sql(
            SELECT
                + """
                exists (select from follow_up_case c
                         where c.workspace_id = p.workspace_id and c.parent_id = p.id
                           and c.state = 'open')
                 order by p.opened_at desc, p.id desc limit 100
                """)
        .param("workspace", WorkspaceScope.current())
        .query(this::accountCase)
        .list()
        .stream()
        .filter(AccountCase::isOpen)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is none with a case that the reader may see
   */
  public AccountCase get(long id) {
    return find(id)
        .orElseThrow(
            () -> new NotFound("There are no cases %d that belong together.".formatted(id)));
  }

  private Optional<AccountCase> find(long id) {
    return jdbc.sql(SELECT + "p.id = :id")
        .param("workspace", WorkspaceScope.current())
        .param("id", id)
        .query(this::accountCase)
        .optional()
        .filter(found -> !found.cases().isEmpty());
  }

  /** The one that this case belongs to. */
  public Optional<AccountCase> ofCase(long caseId) {
    return jdbc.sql(
            """
            select parent_id from follow_up_case
             where workspace_id = ? and id = ? and parent_id is not null
            """)
        .params(WorkspaceScope.current(), caseId)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  private AccountCase accountCase(ResultSet row, int number) throws SQLException {
    return new AccountCase(
        row.getLong("id"),
        row.getInt("revision"),
        row.getLong("account_id"),
        row.getString("account_name"),
        row.getLong("owner_id"),
        row.getString("owner_name"),
        row.getTimestamp("opened_at").toInstant(),
        cases(row.getLong("id")));
  }

  private List<CaseDetail> cases(long id) {
    return jdbc
        .sql(
            """
            select id from follow_up_case
             where workspace_id = ? and parent_id = ? order by opened_at, id limit 50
            """)
        .params(WorkspaceScope.current(), id)
        .query(Long.class)
        .list()
        .stream()
        .flatMap(caseId -> cases.find(caseId).stream())
        .sorted(Comparator.comparing((CaseDetail one) -> !one.isOpen()))
        .toList();
  }

  /** Which of these cases belong together with others that are open, by case. */
  public Map<Long, Siblings> of(Collection<Long> caseIds) {
    Map<Long, Siblings> found = new HashMap<>();
    jdbc.sql(
            """
            select c.id, c.parent_id,
                   (select count(*) from follow_up_case o
                     where o.workspace_id = c.workspace_id and o.parent_id = c.parent_id
                       and o.state = 'open' and o.id <> c.id) as others
              from follow_up_case c
             where c.workspace_id = ? and c.id = any (?) and c.parent_id is not null
            """)
        .params(WorkspaceScope.current(), caseIds.toArray(Long[]::new))
        .query(
            row -> {
              found.put(
                  row.getLong("id"), new Siblings(row.getLong("parent_id"), row.getInt("others")));
            });
    return found;
  }

  /**
   * What a case has in common with others.
   *
   * @param parentId what they belong to
   * @param others how many more of them are open
   */
  public record Siblings(long parentId, int others) {

    /** Such as {@code with 2 others}; the empty text when it is the last one. */
    public String words() {
      return switch (others) {
        case 0 -> "";
        case 1 -> "one of two unhappy people";
        default -> "one of %d unhappy people".formatted(others + 1);
      };
    }
  }
}
