package org.heed.workspace.access;

import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People choosing passwords: through a link, or in their profile. Every older session ends. */
@Component
public class ChosenPasswords {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final OneTimeLinks links;
  private final Passwords passwords;
  private final AuditTrail audit;

  ChosenPasswords(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      OneTimeLinks links,
      Passwords passwords,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.links = links;
    this.passwords = passwords;
    this.audit = audit;
  }

  /**
   * Sets the password of the person whose link this is, and uses the link up.
   *
   * @return whose password it is
   * @throws NotFound when the link does not work (any more)
   * @throws InvalidInput for an unusable password; the link then still works
   */
  public LinkHolder chooseByLink(LinkPurpose purpose, String secret, String password) {
    LinkHolder holder = links.holder(purpose, secret).orElseThrow(ChosenPasswords::dead);
    String hash = passwords.hash(password);
    WorkspaceScope.run(
        holder.workspaceId(),
        () ->
            transactions.executeWithoutResult(
                transaction -> {
                  if (!links.use(purpose, secret)) {
                    throw dead();
                  }
                  store(holder.userId(), hash);
                }));
    return holder;
  }

  /**
   * Replaces a password by one its owner chose, knowing the old one.
   *
   * @throws InvalidInput when the old one is wrong or the new one unusable
   */
  public void change(long userId, String current, String fresh) {
    String stored =
        jdbc.sql("select password_hash from app_user where workspace_id = ? and id = ?")
            .params(WorkspaceScope.current(), userId)
            .query(String.class)
            .optional()
            .orElse(null);
    if (!passwords.matches(current, stored)) {
      throw new InvalidInput("current", "This is not your current password.");
    }
    String hash = passwords.hash(fresh);
    transactions.executeWithoutResult(transaction -> store(userId, hash));
  }

  private void store(long userId, String hash) {
    jdbc.sql(
            """
            update app_user set password_hash = ?, session_generation = session_generation + 1
             where workspace_id = ? and id = ?
            """)
        .params(hash, WorkspaceScope.current(), userId)
        .update();
    links.end(LinkPurpose.INVITATION, userId);
    links.end(LinkPurpose.PASSWORD_RESET, userId);
    audit.record("user.password_changed", "user", Long.toString(userId), Map.of());
  }

  private static NotFound dead() {
    return new NotFound("This link has been used or is too old. Ask for a new one.");
  }
}
