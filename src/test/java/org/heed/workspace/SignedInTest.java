package org.heed.workspace;

import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.access.Throttle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests with people who sign in through the real page, each with a workspace of its own. */
@HeedTest
abstract class SignedInTest {

  static final String PASSWORD = "a long enough password";

  /** Hashing is slow on purpose; once is enough. */
  private static final String HASH = new Passwords().hash(PASSWORD);

  @Autowired TestWorkspaces workspaces;
  @Autowired Users users;
  @Autowired Throttle throttle;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  long workspace;
  User owner;

  @BeforeEach
  void ownWorkspace() {
    workspace = workspaces.create();
    owner = person(Role.OWNER);
  }

  /** All tests come from one network; none may lock the others out. */
  @AfterEach
  void forgetAttempts() {
    throttle.forget(Throttle.network("sign-in", "127.0.0.1"));
    throttle.forget(Throttle.network("reset", "127.0.0.1"));
  }

  /** A new person of the test's workspace, with {@link #PASSWORD}. */
  User person(Role role) {
    String email = TestWorkspaces.address(role.key());
    return WorkspaceScope.call(
        workspace,
        () -> {
          User person = users.create("Test " + role.label(), email, role, null);
          jdbc.sql("update app_user set password_hash = ? where workspace_id = ? and id = ?")
              .params(HASH, workspace, person.id())
              .update();
          return person;
        });
  }

  /** A browser in which this person is signed in. */
  Browser signedIn(User person) {
    Browser browser = new Browser(port);
    browser.signIn(person.email(), PASSWORD);
    return browser;
  }

  /** How many entries with this action the workspace's audit trail has. */
  long audited(String action) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from audit_entry where workspace_id = ? and action = ?")
                .params(workspace, action)
                .query(Long.class)
                .single());
  }
}
