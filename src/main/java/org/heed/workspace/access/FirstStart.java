package org.heed.workspace.access;

import java.time.ZoneId;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.ApiKeys;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an empty instance usable: the first workspace, its owner and an API key, as the settings
 * say. Runs at every start and does only what is still missing, whatever an earlier start managed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
  private static final long LOCK = 0x4865656431L;

  private final HeedSettings settings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Workspaces workspaces;
  private final Users users;
  private final ApiKeys keys;
  private final OneTimeLinks links;
  private final SetUp setUp;

  FirstStart(
      HeedSettings settings,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Workspaces workspaces,
      Users users,
      ApiKeys keys,
      OneTimeLinks links,
      SetUp setUp) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.workspaces = workspaces;
    this.users = users;
    this.keys = keys;
    this.links = links;
    this.setUp = setUp;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long workspace = WorkspaceScope.system(() -> transactions.execute(status -> firstWorkspace()));
    WorkspaceScope.run(
        workspace, () -> transactions.executeWithoutResult(status -> admit(workspace)));
  }

  private long firstWorkspace() {
    lock();
    List<Long> existing = workspaces.ids();
    return existing.isEmpty()
        ? workspaces
            .create(FirstNames.workspace(settings.mailFrom()), ZoneId.of(settings.timeZone()))
            .id()
        : existing.getFirst();
  }

  private void admit(long workspace) {
    lock();
    if (keys.all().isEmpty() && settings.apiKey() != null) {
      keys.adopt("HEED_API_KEY", settings.apiKey());
    }
    if (!users.all().isEmpty()) {
      return;
    }
    if (settings.adminEmail() != null) {
      admitOwner(settings.adminEmail());
    } else if (!settings.demo()) {
      log.info(
          "Nobody has access yet. Open this link to become the owner: {}", setUp.link(workspace));
    }
  }

  private void admitOwner(String email) {
    User owner = users.create(FirstNames.owner(email), email, Role.OWNER, settings.adminPassword());
    workspaces.begin(owner.id(), workspaces.current().timeZone());
    if (settings.adminPassword() == null) {
      log.info(
          "Choose the password of {} here within seven days: {}",
          email,
          links.issue(LinkPurpose.INVITATION, owner.id()));
    }
  }

  /** Two nodes that start together take turns. */
  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> true).single();
  }
}
