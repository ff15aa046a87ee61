package org.heed.workspace.access;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.SignedToken;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets whoever reads the server's log become the owner of a workspace that has no people yet. */
@Component
public class SetUp {

  private static final String PURPOSE = "set-up";

  private final SignedToken tokens;
  private final HeedSettings settings;
  private final Users users;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Workspaces workspaces;
  private volatile boolean owned;

  SetUp(
      SignedToken tokens,
      HeedSettings settings,
      Users users,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Workspaces workspaces) {
    this.tokens = tokens;
    this.settings = settings;
    this.users = users;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.workspaces = workspaces;
  }

  String link(long workspaceId) {
    return settings.linkBase() + "/set-up/" + tokens.sign(PURPOSE, workspaceId);
  }

  /** Whether this server was just installed: one workspace, and nobody who could sign in. */
  public boolean awaitsOwner() {
    if (owned) {
      return false;
    }
    List<Long> all = workspaces.ids();
    owned = all.size() != 1 || WorkspaceScope.call(all.getFirst(), () -> !users.all().isEmpty());
    return !owned;
  }

  /**
   * The zone that the settings name for the workspace.
   *
   * @throws NotFound when the link does not work (any more)
   */
  public ZoneId timeZone(String token) {
    if (!isOpen(token)) {
      throw closed();
    }
    return WorkspaceScope.call(
        workspace(token).orElseThrow(SetUp::closed), () -> workspaces.current().timeZone());
  }

  /**
   * Creates the owner, who gets the cases of accounts without one.
   *
   * @param zone whose days the workspace counts in
   * @throws NotFound when the link does not work (any more)
   */
  public void becomeOwner(String token, String name, String email, String password, ZoneId zone) {
    long workspace = workspace(token).orElseThrow(SetUp::closed);
    WorkspaceScope.run(
        workspace,
        () ->
            transactions.executeWithoutResult(
                status -> {
                  jdbc.sql("select 1 from workspace where workspace_id = ? for update")
                      .param(workspaces.current().id())
                      .query(Integer.class)
                      .single();
                  if (!users.all().isEmpty()) {
                    throw closed();
                  }
                  User owner = users.create(name, email, Role.OWNER, password);
                  workspaces.begin(owner.id(), zone);
                }));
  }

  /** Whether the link works: it was made here and nobody has access yet. */
  private boolean isOpen(String token) {
    OptionalLong workspace = workspace(token);
    return workspace.isPresent()
        && WorkspaceScope.call(workspace.getAsLong(), () -> users.all().isEmpty());
  }

  private OptionalLong workspace(String token) {
    return tokens
        .verify(PURPOSE, 1, token)
        .map(parts -> OptionalLong.of(parts[0]))
        .orElse(OptionalLong.empty());
  }

  private static NotFound closed() {
    return new NotFound("This link was used already. Sign in, or ask an owner for an invitation.");
  }
}
