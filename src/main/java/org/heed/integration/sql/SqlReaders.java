package org.heed.integration.sql;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Secrets;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that may read the views of the schema {@code heed_bi}, and nothing else. A role's name says
 * which workspace it sees; the database checks it with every row.
 */
@Service
class SqlReaders {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  SqlReaders(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** A role made for this workspace. */
  record SqlReader(long id, String roleName, String name, Instant createdAt) {}

  /** A fresh role; the password is shown once and not kept. */
  record Fresh(String roleName, String password) {}

  List<SqlReader> all() {
    return jdbc.sql(
            """
            select id, role_name, name, created_at from sql_reader
             where workspace_id = ? order by id
            """)
        .param(WorkspaceScope.current())
        .query(SqlReader.class)
        .list();
  }

  /**
   * Makes a role.
   *
   * @throws InvalidInput without a name, or when Heed's own role may not make others
   */
  @Transactional
  public Fresh create(String name) {
    String clean = PlainText.cleanLine(name, 80);
    if (clean.isEmpty()) {
      throw new InvalidInput("name", "Say who reads, such as Power BI.");
    }
    if (!mayCreateRoles()) {
      throw new InvalidInput(
          "name",
          "Heed's database role may not make others. Let an administrator of the database run: alter role %s createrole"
              .formatted(ownRole()));
    }
    String role = role();
    String password = Secrets.link();
    make(role, password);
    remember(role, clean);
    return new Fresh(role, password);
  }

  private boolean mayCreateRoles() {
    return jdbc.sql("select rolcreaterole or rolsuper from pg_roles where rolname = current_user")
        .query(Boolean.class)
        .single();
  }

  private String ownRole() {
    return jdbc.sql("select quote_ident(current_user)").query(String.class).single();
  }

  /** Roles belong to the whole server: a number that is taken anywhere is skipped. */
  private String role() {
    return "heed_reader_%d_%d"
        .formatted(
            WorkspaceScope.current(),
            jdbc.sql(
                    """
                    select 1 + coalesce(max(substring(rolname from '[0-9]+$')::bigint), 0)
                      from pg_roles where rolname like ?
                    """)
                .param("heed\\_reader\\_%d\\_%%".formatted(WorkspaceScope.current()))
                .query(Long.class)
                .single());
  }

  /** Role names and passwords cannot be parameters; both are made here, of letters and digits. */
  private void make(String role, String password) {
    if (!password.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalStateException("A made password needs no quoting");
    }
    run("create role %s login password '%s' connection limit 8".formatted(role, password));
    run("alter role %s set default_transaction_read_only = on".formatted(role));
    run("alter role %s set statement_timeout = '10min'".formatted(role));
    run("alter role %s set search_path = heed_bi".formatted(role));
    run("grant usage on schema heed_bi to " + role);
    run("grant select on all tables in schema heed_bi to " + role);
  }

  private void run(String sql) {
    jdbc.sql(sql).update();
  }

  private void remember(String role, String name) {
    long id =
        jdbc.sql(
                """
                insert into sql_reader (workspace_id, role_name, name, created_at)
                values (?, ?, ?, ?) returning id
                """)
            .params(WorkspaceScope.current(), role, name, Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    audit.record(
        "sql_reader.created", "sql_reader", Long.toString(id), Map.of("role", role, "name", name));
  }

  /** Takes a role away; who is connected with it is cut off at its next statement. */
  @Transactional
  public void revoke(long id) {
    SqlReader reader =
        all().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such reader."));
    jdbc.sql("delete from sql_reader where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), id)
        .update();
    audit.record(
        "sql_reader.revoked",
        "sql_reader",
        Long.toString(id),
        Map.of("role", reader.roleName(), "name", reader.name()));
    drop(reader.roleName());
  }

  private void drop(String role) {
    try {
      run("revoke all on all tables in schema heed_bi from " + role);
      run("revoke all on schema heed_bi from " + role);
      run("drop role if exists " + role);
    } catch (DataAccessException refused) {
      throw new InvalidInput(
          "name", "The database refused to drop the role: " + refused.getMostSpecificCause());
    }
  }
}
