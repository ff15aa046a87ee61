package org.heed.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people with access to the workspace in scope. */
@Component
public class Users {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Passwords passwords;
  private final AuditTrail audit;

  Users(JdbcClient jdbc, Clock clock, Passwords passwords, AuditTrail audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** The user with this id, deactivated or not. */
  public Optional<User> find(long id) {
    return jdbc.sql("select * from app_user where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), id)
        .query(Users::user)
        .optional();
  }

  /**
   * The user with this id.
   *
   * @throws NotFound when there is none in this workspace
   */
  public User get(long id) {
    return find(id).orElseThrow(() -> new NotFound("There is no user %d.".formatted(id)));
  }

  /** Everybody, by name; deactivated people last. */
  public List<User> all() {
    return jdbc.sql(
            """
            select * from app_user where workspace_id = ?
             order by deactivated_at is not null, heed_sort_key(name), id
            """)
        .param(WorkspaceScope.current())
        .query(Users::user)
        .list();
  }

  /** The user of this workspace who signs in with this address, in any case of letters. */
  public Optional<User> byEmail(String email) {
    return jdbc.sql("select * from app_user where workspace_id = ? and lower(email) = lower(?)")
        .params(WorkspaceScope.current(), email.strip())
        .query(Users::user)
        .optional();
  }

  /**
   * Gives a person access.
   *
   * @param password their password; without one they cannot sign in until they choose one through a
   *     link
   * @throws InvalidInput for an unusable name, address or password, or an address already in use
   */
  @Transactional
  public User create(String name, String email, Role role, @Nullable String password) {
    String cleanName = requireName(name);
    String address = requireAddress(email);
    String hash = password == null ? null : passwords.hash(password);
    User created;
    try {
      created = insert(cleanName, address, role, hash);
    } catch (DuplicateKeyException taken) {
      throw new InvalidInput("email", "Somebody already signs in with this address.");
    }
    audit.record(
        "user.created",
        "user",
        Long.toString(created.id()),
        Map.of("email", address, "role", role.key()));
    return created;
  }

  private User insert(String name, String address, Role role, @Nullable String hash) {
    return jdbc.sql(
            """
            insert into app_user (workspace_id, email, name, role, password_hash, created_at)
            values (?, ?, ?, ?, ?, ?) returning *
            """)
        .params(WorkspaceScope.current(), address, name, role.key())
        .param(hash)
        .param(Timestamp.from(clock.instant()))
        .query(Users::user)
        .single();
  }

  private static String requireName(String name) {
    String clean = PlainText.cleanLine(name, 120);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Enter a name.");
    }
    return clean;
  }

  private static String requireAddress(String email) {
    String address = PlainText.cleanLine(email, 254);
    if (!address.matches("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]+")) {
      throw new InvalidInput("email", "Enter an email address such as ada@example.com.");
    }
    return address;
  }

  private static User user(ResultSet row, int number) throws SQLException {
    return new User(
        row.getLong("id"),
        row.getString("name"),
        row.getString("email"),
        Role.of(row.getString("role")),
        row.getTimestamp("deactivated_at") == null);
  }
}
