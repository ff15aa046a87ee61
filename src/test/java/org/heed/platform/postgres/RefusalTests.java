package org.heed.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What cannot be started is refused with a message that names the cause and the remedy, and changes
 * nothing.
 */
class RefusalTests {

  private Path folder = Path.of("");

  @BeforeEach
  void createFolder() {
    folder = TestPostgres.newFolder();
  }

  @AfterEach
  void deleteFolder() {
    TestPostgres.delete(folder);
  }

  @Test
  void dataOfAnotherMajorVersionIsRefusedNamingBoth() throws IOException {
    Path version =
        Files.createDirectories(folder.resolve("postgres/cluster")).resolve("PG_VERSION");
    Files.writeString(version, "15\n");
    assertRefused()
        .hasMessageContaining("written by PostgreSQL 15")
        .hasMessageContaining("brings PostgreSQL 18")
        .hasMessageContaining("pg_upgrade");
    assertThat(version).hasContent("15");
  }

  @Test
  void aDamagedFolderIsRefusedAndKept() throws IOException {
    Path stray = Files.createDirectories(folder.resolve("postgres/cluster")).resolve("base");
    Files.writeString(stray, "x");
    assertRefused().hasMessageContaining("PG_VERSION").hasMessageContaining("backup");
    assertThat(stray).exists();
  }

  @Test
  void aFolderInUseByAnotherHeedIsRefusedNamingIt() throws Exception {
    try (var other = CrashingHeed.inserting(folder, 1)) {
      assertRefused()
          .hasMessageContaining("in use")
          .hasMessageContaining("process " + other.itself().pid());
    }
  }

  @Test
  void aClusterServedByAnotherPostgresIsRefusedNamingIt() throws Exception {
    EmbeddedPostgres.start(folder, TestPostgres.binaries()).close();
    DataFolder data = DataFolder.open(folder, ServerUser.weAreRoot());
    var installation =
        new Installation(
            data, Binaries.unpackedIn(TestPostgres.binaries()), ServerUser.choose(data));
    ServerProcess other = ServerProcess.spawn(installation, ServerProcess.freePort());
    assertThat(other.awaitReady()).isTrue();
    try {
      assertRefused().hasMessageContaining("in use").hasMessageContaining("process " + other.pid());
    } finally {
      other.stop();
    }
  }

  @Test
  void aFolderClosedToTheDatabasesUserIsRefusedNamingTheClosedOne() throws IOException {
    assumeTrue(ServerUser.weAreRoot(), "only root runs the database as another user");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(
            () -> EmbeddedPostgres.start(closed.resolve("data"), TestPostgres.binaries()))
        .isInstanceOf(PostgresStartFailure.class)
        .hasMessageContaining("chmod o+x " + closed);
  }

  @Test
  void aServerThatCannotStartSaysWhatItSaid() throws IOException {
    EmbeddedPostgres.start(folder, TestPostgres.binaries()).close();
    Path local = folder.resolve("postgres/local.conf");
    Files.writeString(local, "shared_buffers = much\n");
    assertRefused().hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    Files.delete(local);
    EmbeddedPostgres.start(folder, TestPostgres.binaries()).close();
  }

  private AbstractThrowableAssert<?, ?> assertRefused() {
    return assertThatThrownBy(() -> EmbeddedPostgres.start(folder, TestPostgres.binaries()))
        .isInstanceOf(PostgresStartFailure.class)
        .hasMessageContaining(folder.toString());
  }
}
