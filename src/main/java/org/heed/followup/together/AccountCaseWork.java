package org.heed.followup.together;

import java.util.Map;
import org.heed.followup.Cases;
import org.heed.followup.Closing;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to cases that belong together. Each case keeps its own history of it. */
@Component
public class AccountCaseWork {

  private final AccountCases all;
  private final Cases cases;
  private final Users users;
  private final AuditTrail audit;
  private final JdbcClient jdbc;

  AccountCaseWork(AccountCases all, Cases cases, Users users, AuditTrail audit, JdbcClient jdbc) {
    this.all = all;
    this.cases = cases;
    this.users = users;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /**
   * Closes these cases in the same way; when they were all, the whole is closed.
   *
   * @param revisions by case, as the author saw them
   * @return how many
   * @throws InvalidInput when none was chosen
   * @throws Conflict when one of them changed since; then none is closed
   */
  @Transactional
  public int close(long id, Map<Long, Integer> revisions, Closing closing) {
    AccountCase found = all.get(id);
    if (revisions.isEmpty()) {
      throw new InvalidInput("cases", "Choose at least one case to close.");
    }
    for (GroupedCase open : found.open()) {
      Integer seen = revisions.get(open.id());
      if (seen != null) {
        cases.close(open.id(), seen, closing);
      }
    }
    audit.record(
        "account_case.closed", "account_case", "" + id, Map.of("cases", revisions.keySet()));
    return revisions.size();
  }

  /**
   * Gives the whole to another person, with every open case.
   *
   * @throws InvalidInput when that person cannot work on cases, or without a reason
   * @throws Conflict when somebody else changed the owner meanwhile
   */
  @Transactional
  public void handOver(long id, int revision, long ownerId, String reason) {
    AccountCase found = all.get(id);
    requireWorker(ownerId);
    int changed =
        jdbc.sql(
                """
                update account_case set owner_id = ?, revision = revision + 1
                 where workspace_id = ? and id = ? and revision = ?
                """)
            .params(ownerId, WorkspaceScope.current(), id, revision)
            .update();
    if (changed == 0) {
      throw new Conflict("Somebody else changed this meanwhile. Look again, then decide.");
    }
    for (GroupedCase open : found.open()) {
      if (open.ownerId() != ownerId) {
        cases.handOver(open.id(), open.revision(), ownerId, reason);
      }
    }
    audit.record(
        "account_case.handed_over",
        "account_case",
        "" + id,
        Map.of("from", found.ownerId(), "to", ownerId, "reason", reason));
  }

  private void requireWorker(long userId) {
    boolean works =
        users
            .find(userId)
            .filter(User::active)
            .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
            .isPresent();
    if (!works) {
      throw new InvalidInput("ownerId", "Choose an active person who works on cases.");
    }
  }
}
