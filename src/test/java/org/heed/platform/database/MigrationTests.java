package org.heed.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class MigrationTests {

  @Autowired FlywayMigrationStrategy strategy;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired TestWorkspaces workspaces;
  @TempDir Path migrations;

  @AfterEach
  void forget() {
    jdbc.sql("drop table if exists migration_tests_history").update();
  }

  @Test
  void aMigrationReachesTheRowsOfEveryWorkspace() throws IOException {
    long one = workspaces.create();
    long other = workspaces.create();
    Files.writeString(
        migrations.resolve("V1__rename.sql"),
        "update workspace set name = 'Migrated' where workspace_id in (%d, %d);"
            .formatted(one, other));
    strategy.migrate(
        Flyway.configure()
            .dataSource(database)
            .locations("filesystem:" + migrations)
            .table("migration_tests_history")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load());
    assertThat(name(one)).isEqualTo("Migrated");
    assertThat(name(other)).isEqualTo("Migrated");
  }

  private String name(long workspace) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select name from workspace where workspace_id = ?")
                .param(workspace)
                .query(String.class)
                .single());
  }
}
