package org.heed.followup.systemic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.followup.calling.CaseColumns;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The systemic issues of the workspace in scope. */
@Service
public class SystemicIssues {

  private static final int MESSAGE = 2000;

  private static final String ISSUES =
      """
      select i.*, coalesce(u.name, 'nobody') as owner_name,
             (select count(*) from systemic_issue_case c
               where c.workspace_id = i.workspace_id and c.issue_id = i.id) as cases
        from systemic_issue i
        left join app_user u on u.workspace_id = i.workspace_id and u.id = i.owner_id
       where i.workspace_id = :workspace
      """;

  private final JdbcClient jdbc;
  private final Users users;
  private final AuditTrail audit;
  private final YouSaidWeDid message;
  private final Clock clock;

  SystemicIssues(
      JdbcClient jdbc, Users users, AuditTrail audit, YouSaidWeDid message, Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.audit = audit;
    this.message = message;
    this.clock = clock;
  }

  /** Those that are not closed first, then the latest. */
  public List<SystemicIssue> all() {
    return jdbc.sql(ISSUES + " order by i.state = 'closed', i.id desc limit 200")
        .param("workspace", WorkspaceScope.current())
        .query(this::issue)
        .list();
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has no such issue
   */
  public SystemicIssue get(long issueId) {
    return jdbc.sql(ISSUES + " and i.id = :id")
        .param("workspace", WorkspaceScope.current())
        .param("id", issueId)
        .query(this::issue)
        .optional()
        .orElseThrow(() -> new NotFound("There is no issue %d.".formatted(issueId)));
  }

  /** Its customers, those with the largest revenue first. */
  public List<AffectedCustomer> customers(long issueId) {
    return jdbc.sql(
            """
            select c.id, c.kind, c.score, c.owner_id, coalesce(u.name, 'nobody') as owner_name,
                   c.contact_id, p.name as contact_name, p.email, p.phone, c.account_id,
                   a.name as account_name, a.annual_revenue, a.currency, a.renewal_on
              from systemic_issue_case s
              join follow_up_case c on c.workspace_id = s.workspace_id and c.id = s.case_id
              left join contact p on p.workspace_id = c.workspace_id and p.id = c.contact_id
              left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
              left join app_user u on u.workspace_id = c.workspace_id and u.id = c.owner_id
             where s.workspace_id = ? and s.issue_id = ?
             order by a.annual_revenue desc nulls last, c.id
            """)
        .params(WorkspaceScope.current(), issueId)
        .query(
            (row, number) ->
                new AffectedCustomer(
                    row.getLong("id"),
                    CaseColumns.customer(row),
                    SurveyKind.of(row.getString("kind")).brief(row.getInt("score")),
                    row.getLong("owner_id"),
                    row.getString("owner_name")))
        .list();
  }

  /**
   * Says who works on it and how far it is. Closing it tells the owners of the affected customers
   * and gives them the words for their customers.
   *
   * @param weDid what was done about it, in words for customers; needed to close it
   * @throws InvalidInput when it is closed without these words, or the owner is not active
   * @throws Conflict when somebody changed it since
   */
  @Transactional
  public void change(long issueId, int revision, long ownerId, IssueState state, String weDid) {
    SystemicIssue before = get(issueId);
    String words = PlainText.clean(weDid, MESSAGE);
    if (state == IssueState.CLOSED && words.isEmpty()) {
      throw new InvalidInput("weDid", "Say what was done; the customers' owners pass it on.");
    }
    if (!users.find(ownerId).map(user -> user.active()).orElse(false)) {
      throw new InvalidInput("ownerId", "Choose an active person.");
    }
    int changed =
        jdbc.sql(
                """
                update systemic_issue
                   set owner_id = :owner, state = :state, we_did = :words, revision = revision + 1,
                       closed_at = case when :state = 'closed' then coalesce(closed_at, :now) end
                 where workspace_id = :workspace and id = :id and revision = :revision
                """)
            .param("owner", ownerId)
            .param("state", state.key())
            .param("words", words)
            .param("now", Timestamp.from(clock.instant()))
            .param("workspace", WorkspaceScope.current())
            .param("id", issueId)
            .param("revision", revision)
            .update();
    if (changed == 0) {
      throw new Conflict("Somebody else changed this issue since you opened it. Open it again.");
    }
    audit.record(
        "issue.changed",
        "issue",
        Long.toString(issueId),
        Map.of("from", before.state().key(), "to", state.key(), "owner", ownerId, "weDid", words));
    if (state == IssueState.CLOSED && before.state() != IssueState.CLOSED) {
      message.send(get(issueId), customers(issueId));
    }
  }

  private SystemicIssue issue(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    Timestamp closed = row.getTimestamp("closed_at");
    Affected affected = affected(id);
    return new SystemicIssue(
        id,
        row.getString("cause_kind"),
        row.getString("cause"),
        row.getLong("owner_id"),
        row.getString("owner_name"),
        IssueState.of(row.getString("state")),
        Objects.requireNonNull(row.getTimestamp("opened_at")).toInstant(),
        closed == null ? null : closed.toInstant(),
        row.getString("we_did"),
        row.getInt("revision"),
        row.getInt("cases"),
        affected.accounts(),
        affected.revenue());
  }

  private Affected affected(long issueId) {
    Map<String, Long> revenue = new HashMap<>();
    int[] accounts = {0};
    jdbc.sql(
            """
            select coalesce(a.currency, '') as currency, sum(a.annual_revenue) as revenue,
                   count(*) as accounts
              from account a
             where a.workspace_id = :workspace
               and a.id in (select c.account_id from systemic_issue_case s
                              join follow_up_case c on c.workspace_id = s.workspace_id
                                                   and c.id = s.case_id
                             where s.workspace_id = :workspace and s.issue_id = :id)
             group by 1
            """)
        .param("workspace", WorkspaceScope.current())
        .param("id", issueId)
        .query(
            row -> {
              accounts[0] += row.getInt("accounts");
              @Nullable Long sum = row.getObject("revenue") == null ? null : row.getLong("revenue");
              if (sum != null) {
                revenue.put(row.getString("currency"), sum);
              }
            });
    return new Affected(accounts[0], revenue);
  }

  private record Affected(int accounts, Map<String, Long> revenue) {}
}
