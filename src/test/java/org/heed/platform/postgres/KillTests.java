package org.heed.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is killed while rows are written: none that was acknowledged is lost, and nothing keeps
 * running.
 */
class KillTests {

  private static final int ROWS = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Path FOLDER = TestPostgres.newFolder();

  @AfterAll
  static void deleteFolder() {
    TestPostgres.delete(FOLDER);
  }

  @Test
  void killingHeedStopsTheServerAndLosesNothing() throws Exception {
    try (var heed = CrashingHeed.inserting(FOLDER, ROWS)) {
      List<ProcessHandle> family = heed.serverFamily();
      List<Long> acknowledged = heed.kill(List.of(heed.itself()));
      assertNextStartHas(acknowledged);
      assertEnded(family);
    }
  }

  @Test
  void theServerStopsWithHeedEvenWithoutItsWatchdog() throws Exception {
    assumeThat(Leash.words()).as("the system signals a parent's death").contains("--pdeathsig");
    try (var heed = CrashingHeed.inserting(FOLDER, ROWS)) {
      List<ProcessHandle> family = heed.serverFamily();
      List<ProcessHandle> victims = new ArrayList<>(heed.watchdogs());
      assertThat(victims).hasSize(1);
      victims.add(heed.itself());
      List<Long> acknowledged = heed.kill(victims);
      assertEnded(family);
      assertNextStartHas(acknowledged);
    }
  }

  @Test
  void killingHeedAndTheServerLosesNothing() throws Exception {
    try (var heed = CrashingHeed.inserting(FOLDER, ROWS)) {
      List<ProcessHandle> family = heed.serverFamily();
      List<ProcessHandle> watchdogs = heed.watchdogs();
      List<Long> acknowledged = heed.kill(List.of(heed.itself(), heed.server()));
      assertNextStartHas(acknowledged);
      assertEnded(family);
      assertEnded(watchdogs);
    }
  }

  @Test
  void killingEverythingLosesNothing() throws Exception {
    try (var heed = CrashingHeed.inserting(FOLDER, ROWS)) {
      List<ProcessHandle> everything = new ArrayList<>(heed.serverFamily());
      everything.addAll(heed.watchdogs());
      everything.add(heed.itself());
      List<Long> acknowledged = heed.kill(everything);
      assertNextStartHas(acknowledged);
      assertEnded(everything);
    }
  }

  @Test
  void killingAgainDuringRecoveryLosesNothing() throws Exception {
    List<Long> acknowledged = new ArrayList<>();
    for (int crash = 0; crash < 3; crash++) {
      try (var heed = CrashingHeed.inserting(FOLDER, ROWS)) {
        List<ProcessHandle> everything = new ArrayList<>(heed.serverFamily());
        everything.add(heed.itself());
        acknowledged.addAll(heed.kill(everything));
      }
    }
    assertNextStartHas(acknowledged);
  }

  @Test
  void aServerKilledAloneIsStartedAgainAtTheSameAddress() throws Exception {
    try (var postgres = EmbeddedPostgres.start(FOLDER, TestPostgres.binaries())) {
      long killed = postgres.serverPid();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      await().atMost(PATIENCE).until(() -> postgres.serverPid() != killed && answers(postgres));
    }
  }

  private void assertNextStartHas(List<Long> acknowledged) throws SQLException {
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROWS);
    long server;
    try (var postgres = EmbeddedPostgres.start(FOLDER, TestPostgres.binaries())) {
      server = postgres.serverPid();
      assertThat(kept(postgres)).containsAll(acknowledged);
    }
    assertThat(ProcessHandle.of(server)).isEmpty();
    assertThat(FOLDER.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  private static List<Long> kept(EmbeddedPostgres postgres) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var rows = connection.createStatement().executeQuery("select id from kept order by id")) {
      var ids = new ArrayList<Long>();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    }
  }

  private static boolean answers(EmbeddedPostgres postgres) {
    try (var connection =
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void assertEnded(List<ProcessHandle> processes) {
    await().atMost(PATIENCE).until(() -> processes.stream().noneMatch(CrashingHeed::runs));
  }
}
