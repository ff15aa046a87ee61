package org.heed.workspace.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the people of the workspace in scope may do, and whether they still may come in. */
@Component
public class StaffRights {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Users users;
  private final AuditTrail audit;

  StaffRights(JdbcClient jdbc, Clock clock, Users users, AuditTrail audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.users = users;
    this.audit = audit;
  }

  /**
   * Changes what a person may do, from their next request on.
   *
   * @throws Conflict when no active owner would be left
   */
  @Transactional
  public void changeRole(long userId, Role role) {
    User before = lockedBesideOwners(userId);
    if (role != Role.OWNER) {
      requireAnotherOwner(before);
    }
    jdbc.sql("update app_user set role = ? where workspace_id = ? and id = ?")
        .params(role.key(), WorkspaceScope.current(), userId)
        .update();
    audit.record(
        "user.role_changed",
        "user",
        Long.toString(userId),
        Map.of("before", before.role().key(), "after", role.key()));
  }

  /**
   * Takes access away at once; what the person did stays.
   *
   * @throws Conflict when no active owner would be left
   */
  @Transactional
  public void deactivate(long userId) {
    requireAnotherOwner(lockedBesideOwners(userId));
    jdbc.sql(
            """
            update app_user set deactivated_at = ?, session_generation = session_generation + 1
             where workspace_id = ? and id = ? and deactivated_at is null
            """)
        .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), userId)
        .update();
    audit.record("user.deactivated", "user", Long.toString(userId), Map.of());
  }

  /** Gives access back, with the role and password from before. */
  @Transactional
  public void reactivate(long userId) {
    users.get(userId);
    jdbc.sql("update app_user set deactivated_at = null where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), userId)
        .update();
    audit.record("user.reactivated", "user", Long.toString(userId), Map.of());
  }

  /** Locks the owners too, so that two owners cannot demote each other at the same moment. */
  private User lockedBesideOwners(long userId) {
    jdbc.sql(
            """
            select id from app_user where workspace_id = ? and (id = ? or role = 'owner')
             order by id for update
            """)
        .params(WorkspaceScope.current(), userId)
        .query(Long.class)
        .list();
    return users.get(userId);
  }

  private void requireAnotherOwner(User person) {
    boolean another =
        users.all().stream()
            .anyMatch(
                user -> user.active() && user.role() == Role.OWNER && user.id() != person.id());
    if (person.role() == Role.OWNER && person.active() && !another) {
      throw new Conflict(
          "%s is the only owner. Make somebody else an owner first.".formatted(person.name()));
    }
  }
}
