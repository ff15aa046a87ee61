package org.heed.followup.systemic;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heed.followup.escalation.EscalationPolicies;
import org.heed.followup.escalation.EscalationPolicy;
import org.heed.followup.notice.Notice;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.Notices;
import org.heed.followup.person.Staffing;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.EveryWorkspace;
import org.heed.workspace.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for causes that many cases of the last days share, and gathers the cases of known ones. */
@Component
public class IssueRaising {

  /** Cases opened before a cause was last closed belong to the past. */
  private static final String CAUSES =
      """
      with causes as (
        select c.id, c.opened_at, 'root_cause' as kind, c.root_cause as cause from follow_up_case c
         where c.workspace_id = :workspace and c.opened_at >= :from and c.root_cause <> 'other'
        union
        select c.id, c.opened_at, 'reason', reason
          from follow_up_case c
          join response r on r.workspace_id = c.workspace_id and r.id = c.response_id,
               unnest(r.reasons) as reason
         where c.workspace_id = :workspace and c.opened_at >= :from and c.state <> 'withdrawn'
        union
        select c.id, c.opened_at, 'tag', m.label
          from follow_up_case c
          join answer_mark m on m.workspace_id = c.workspace_id and m.response_id = c.response_id
                            and m.kind = 'tag'
         where c.workspace_id = :workspace and c.opened_at >= :from and c.state <> 'withdrawn'
      ), current as (
        select * from causes s
         where not exists (select from systemic_issue i
                            where i.workspace_id = :workspace and i.cause_kind = s.kind
                              and i.cause = s.cause and i.closed_at >= s.opened_at)
      )
      """;

  private static final String RAISE =
      CAUSES
          + """
          insert into systemic_issue (workspace_id, cause_kind, cause, owner_id, opened_at)
          select :workspace, kind, cause, :owner, :now::timestamptz from current
           group by kind, cause having count(distinct id) >= :enough
          on conflict (workspace_id, cause_kind, cause) where state <> 'closed' do nothing
          returning id, cause_kind, cause
          """;

  private static final String GATHER =
      CAUSES
          + """
          insert into systemic_issue_case (workspace_id, issue_id, case_id, added_at)
          select :workspace, i.id, s.id, :now::timestamptz
            from current s
            join systemic_issue i on i.workspace_id = :workspace and i.cause_kind = s.kind
                                 and i.cause = s.cause and i.state <> 'closed'
          on conflict do nothing
          """;

  private final EscalationPolicies policies;
  private final Staffing staffing;
  private final Notices notices;
  private final HeedSettings settings;
  private final EveryWorkspace everywhere;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  IssueRaising(
      EscalationPolicies policies,
      Staffing staffing,
      Notices notices,
      HeedSettings settings,
      EveryWorkspace everywhere,
      AuditTrail audit,
      TransactionTemplate transactions,
      JdbcClient jdbc,
      Clock clock) {
    this.policies = policies;
    this.staffing = staffing;
    this.notices = notices;
    this.settings = settings;
    this.everywhere = everywhere;
    this.audit = audit;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void raiseEverywhere() {
    everywhere.run("Raising issues", this::raise);
  }

  /** Raises issues in the workspace in scope; a cause has at most one that is not closed. */
  public void raise() {
    transactions.executeWithoutResult(
        transaction -> {
          EscalationPolicy policy = policies.current();
          if (enough(policy)) {
            User owner = staffing.now().accountOwner(null);
            raised(policy, owner).forEach(raised -> tell(raised, owner, policy));
          }
          statement(GATHER, policy).update();
        });
  }

  private List<Raised> raised(EscalationPolicy policy, User owner) {
    return statement(RAISE, policy)
        .param("owner", owner.id())
        .param("enough", policy.issueCases())
        .query(Raised.class)
        .list();
  }

  /** Whether there are enough cases at all, so that quiet workspaces cost one look. */
  private boolean enough(EscalationPolicy policy) {
    return jdbc.sql(
            """
            select count(*) >= :enough from (
              select from follow_up_case where workspace_id = :workspace and opened_at >= :from
               limit :enough) as few
            """)
        .param("workspace", WorkspaceScope.current())
        .param("from", from(policy))
        .param("enough", policy.issueCases())
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec statement(String sql, EscalationPolicy policy) {
    return jdbc.sql(sql)
        .param("workspace", WorkspaceScope.current())
        .param("from", from(policy))
        .param("now", Timestamp.from(clock.instant()));
  }

  private Timestamp from(EscalationPolicy policy) {
    return Timestamp.from(clock.instant().minus(Duration.ofDays(policy.issueDays())));
  }

  private void tell(Raised raised, User owner, EscalationPolicy policy) {
    String title = SystemicIssue.title(raised.causeKind(), raised.cause());
    audit.record("issue.raised", "issue", Long.toString(raised.id()), Map.of("cause", title));
    if (owner.active()) {
      String link = settings.linkBase() + "/issues/" + raised.id();
      StaffMail.Draft letter =
          new StaffMail.Draft(
              "issue-raised:" + raised.id(),
              owner.email(),
              "Systemic issue: " + title,
              """
              At least %d cases of the last %d days have one cause: %s.
              Fixing it once helps them all. You own the issue until you give it to somebody.

              %s
              """
                  .formatted(policy.issueCases(), policy.issueDays(), title, link),
              null);
      notices.tell(List.of(new Notice(NoticeKind.ISSUE, owner, null, link, letter)));
    }
  }

  private record Raised(long id, String causeKind, String cause) {}
}
