package org.heed.workspace.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the workspace in scope, and how they are invited. */
@Component
public class Staff {

  private final JdbcClient jdbc;
  private final Users users;
  private final StaffInvitations invitations;
  private final AuditTrail audit;

  Staff(JdbcClient jdbc, Users users, StaffInvitations invitations, AuditTrail audit) {
    this.jdbc = jdbc;
    this.users = users;
    this.invitations = invitations;
    this.audit = audit;
  }

  /** Everybody, by name; deactivated people last. */
  public List<StaffMember> all() {
    return jdbc.sql(
            """
            select *, password_hash is null as invited from app_user
             where workspace_id = ? order by deactivated_at is not null, heed_sort_key(name), id
            """)
        .param(WorkspaceScope.current())
        .query(Staff::member)
        .list();
  }

  /**
   * Creates a person and mails them a link to choose a password.
   *
   * @throws InvalidInput for an unusable name or address, or one already in use
   */
  @Transactional
  public User invite(String name, String email, Role role) {
    User person = users.create(name, email, role, null);
    invitations.send(person);
    return person;
  }

  /**
   * Mails the link again to somebody who has not chosen a password yet; the earlier link ends.
   *
   * @throws Conflict when the person already has one
   */
  @Transactional
  public void resendInvitation(long userId) {
    User person = users.get(userId);
    boolean waiting =
        jdbc.sql(
                """
                select count(*) from app_user
                 where workspace_id = ? and id = ? and password_hash is null
                   and deactivated_at is null
                """)
            .params(WorkspaceScope.current(), userId)
            .query(Long.class)
            .single()
            .equals(1L);
    if (!waiting) {
      throw new Conflict("%s has already accepted the invitation.".formatted(person.name()));
    }
    invitations.send(person);
    audit.record("user.invited_again", "user", Long.toString(userId), Map.of());
  }

  /**
   * Changes the name that others see.
   *
   * @throws InvalidInput when it is empty
   */
  @Transactional
  public void rename(long userId, String name) {
    String clean = PlainText.cleanLine(name, 120);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Enter your name.");
    }
    jdbc.sql("update app_user set name = ? where workspace_id = ? and id = ?")
        .params(clean, WorkspaceScope.current(), userId)
        .update();
    audit.record("user.renamed", "user", Long.toString(userId), Map.of("name", clean));
  }

  private static StaffMember member(ResultSet row, int number) throws SQLException {
    Timestamp seen = row.getTimestamp("last_seen_at");
    return new StaffMember(
        new User(
            row.getLong("id"),
            row.getString("name"),
            row.getString("email"),
            Role.of(row.getString("role")),
            row.getTimestamp("deactivated_at") == null),
        row.getBoolean("invited"),
        row.getObject("lead_id", Long.class),
        seen == null ? null : seen.toInstant());
  }
}
