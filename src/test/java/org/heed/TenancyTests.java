package org.heed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No workspace sees or touches another's rows, even by a query that forgets to filter. */
@HeedTest
class TenancyTests {

  private static final String WORKSPACE_TABLES =
      """
      select c.oid::regclass::text from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and not c.relispartition
         and c.relname not in ('scheduled_tasks', 'spring_session', 'spring_session_attributes',
                               'instance_secret', 'sign_in_failure', 'flyway_schema_history')
      """;

  @Autowired private JdbcClient jdbc;
  @Autowired private TestWorkspaces workspaces;

  @Test
  void everyTableIsKeyedByWorkspaceFirst() {
    List<String> others =
        jdbc.sql(
                WORKSPACE_TABLES
                    + """
                     and not exists (
                       select 1 from pg_index i
                         join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                        where i.indrelid = c.oid and i.indisprimary
                          and a.attname = 'workspace_id')
                    """)
            .query(String.class)
            .list();

    assertThat(others).isEmpty();
  }

  @Test
  void everyTableForcesRowLevelSecurity() {
    List<String> open =
        jdbc.sql(WORKSPACE_TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)")
            .query(String.class)
            .list();

    assertThat(open).isEmpty();
  }

  @Test
  void theDatabaseRoleCannotSidestepRowLevelSecurity() {
    boolean sidesteps =
        jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
            .query(Boolean.class)
            .single();

    assertThat(sidesteps).isFalse();
  }

  @Test
  void queryWithoutFilterSeesOneWorkspaceOnly() {
    long mine = workspaces.create();
    long theirs = workspaces.create();
    workspaces.person(mine, "owner");
    workspaces.person(theirs, "owner");

    List<Long> seen =
        WorkspaceScope.call(
            mine,
            () -> jdbc.sql("select distinct workspace_id from app_user").query(Long.class).list());

    assertThat(seen).containsExactly(mine);
  }

  @Test
  void freshWorkspaceSeesNoRowOfAnyTable() {
    long other = workspaces.create();
    workspaces.person(other, "owner");
    long fresh = workspaces.create();

    for (String table : jdbc.sql(WORKSPACE_TABLES).query(String.class).list()) {
      Long rows =
          WorkspaceScope.call(
              fresh,
              () ->
                  jdbc.sql("select count(*) from " + table + " where workspace_id <> " + fresh)
                      .query(Long.class)
                      .single());
      assertThat(rows).as(table).isZero();
    }
  }

  @Test
  void outsideAnyScopeNothingIsVisible() {
    workspaces.person(workspaces.create(), "owner");

    assertThat(jdbc.sql("select count(*) from app_user").query(Long.class).single()).isZero();
  }

  @Test
  void foreignRowsAreNeitherChangedNorAdded() {
    long mine = workspaces.create();
    long theirs = workspaces.create();
    long person = workspaces.person(theirs, "owner");

    int changed =
        WorkspaceScope.call(
            mine,
            () -> jdbc.sql("update app_user set name = 'x' where id = ?").param(person).update());

    assertThat(changed).isZero();
    assertThatThrownBy(() -> WorkspaceScope.run(mine, () -> workspaceRow(theirs)))
        .hasStackTraceContaining("row-level security");
  }

  private void workspaceRow(long workspace) {
    jdbc.sql(
            """
            insert into app_user (workspace_id, email, name, role, created_at)
            values (?, ?, 'Intruder', 'owner', now())
            """)
        .params(workspace, TestWorkspaces.address("intruder"))
        .update();
  }
}
