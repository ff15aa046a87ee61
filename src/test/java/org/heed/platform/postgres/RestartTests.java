package org.heed.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A data folder serves again after what happens to folders: leftovers, lost files, restored
 * backups.
 */
class RestartTests {

  private static final Path FOLDER = TestPostgres.newFolder();

  @AfterAll
  static void deleteFolder() {
    TestPostgres.delete(FOLDER);
  }

  @Test
  void aPidFileThatNamesAnotherProgramIsRecognisedAsStale() throws Exception {
    start().close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          pidFile(),
          stranger.pid() + "\n" + cluster() + "\n1\n5432\n\n127.0.0.1\n  1  1\nready   \n");
      assertServes();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aPidFileCutShortIsRecognisedAsStale() throws Exception {
    start().close();
    Files.writeString(pidFile(), "");
    assertServes();
    Files.writeString(pidFile(), "2147483647\n");
    assertServes();
  }

  @Test
  void aLostPasswordIsReplaced() throws Exception {
    start().close();
    Files.delete(FOLDER.resolve("postgres/password"));
    assertServes();
  }

  @Test
  void anotherDatabasesPasswordIsToldApart() throws Exception {
    start().close();
    Files.writeString(FOLDER.resolve("postgres/password"), "another\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresStartFailure.class)
        .hasMessageContaining("postgres/password")
        .hasMessageContaining("Delete it");
    Files.delete(FOLDER.resolve("postgres/password"));
    assertServes();
  }

  @Test
  void aPasswordFileOpenedByARestoreIsClosedAgain() throws Exception {
    start().close();
    Path password = FOLDER.resolve("postgres/password");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    assertServes();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
  }

  @Test
  void anInterruptedSetUpIsStartedOverWhateverTheFolderIsCalled() throws Exception {
    Path odd = FOLDER.resolve("it's my data");
    Path leftover = Files.createDirectories(odd.resolve("postgres/cluster-new-1/base"));
    try (var postgres = EmbeddedPostgres.start(odd, TestPostgres.binaries())) {
      assertAnswers(postgres);
    }
    assertThat(leftover).doesNotExist();
  }

  @Test
  void programsOfAnotherVersionAreTidiedAway() throws Exception {
    Path old = Files.createDirectories(FOLDER.resolve("postgres/bin-17.2/bin"));
    Path half = Files.createDirectories(FOLDER.resolve("postgres/bin-unpacking-1"));
    assertServes();
    assertThat(old.getParent()).doesNotExist();
    assertThat(half).doesNotExist();
  }

  @Test
  void theServerOutlivesTheThreadThatStartedIt() throws Exception {
    try (var postgres =
        CompletableFuture.supplyAsync(this::start, task -> new Thread(task).start()).join()) {
      assertAnswers(postgres);
    }
  }

  @Test
  void closingTwiceDoesNoHarm() throws Exception {
    EmbeddedPostgres postgres = start();
    postgres.close();
    postgres.close();
    assertServes();
  }

  private void assertServes() throws SQLException {
    try (var postgres = start()) {
      assertAnswers(postgres);
    }
  }

  private static void assertAnswers(EmbeddedPostgres postgres) throws SQLException {
    try (var connection =
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(FOLDER, TestPostgres.binaries());
  }

  private Path cluster() throws IOException {
    return FOLDER.toRealPath().resolve("postgres/cluster");
  }

  private Path pidFile() throws IOException {
    return cluster().resolve("postmaster.pid");
  }
}
