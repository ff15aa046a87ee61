package org.heed;

import java.util.Locale;
import java.util.UUID;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes workspaces and people for tests; every test class works in workspaces of its own. */
@TestComponent
public class TestWorkspaces {

  private final JdbcClient jdbc;

  TestWorkspaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new, empty workspace that counts days in UTC. */
  public long create() {
    return create("UTC");
  }

  /** A new, empty workspace that counts days in this IANA zone. */
  public long create(String timeZone) {
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    insert into workspace (name, time_zone, created_at)
                    values (?, ?, now()) returning workspace_id
                    """)
                .params("Test " + UUID.randomUUID(), timeZone)
                .query(Long.class)
                .single());
  }

  /**
   * A new active person of this role ({@code owner}, {@code csm}, …) without a password; returns
   * the id.
   */
  public long person(long workspaceId, String role) {
    return WorkspaceScope.call(
        workspaceId,
        () ->
            jdbc.sql(
                    """
                    insert into app_user (workspace_id, email, name, role, password_hash, created_at)
                    values (?, ?, ?, ?, 'none', now()) returning id
                    """)
                .params(workspaceId, address(role), "Test " + role.toUpperCase(Locale.ROOT), role)
                .query(Long.class)
                .single());
  }

  /** An address that no other test uses. */
  public static String address(String name) {
    return name + "-" + UUID.randomUUID() + "@heed.test";
  }
}
