package org.heed.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a running embedded server promises. */
class EmbeddedPostgresTests {

  private static Path folder;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    folder = TestPostgres.newFolder();
    postgres = EmbeddedPostgres.start(folder, TestPostgres.binaries());
  }

  @AfterAll
  static void stop() {
    postgres.close();
    TestPostgres.delete(folder);
  }

  @Test
  void runsTheVersionTheBuildBrings() throws SQLException {
    assertThat(setting("server_version")).isEqualTo(Binaries.VERSION);
    assertThat(Binaries.MAJOR).isEqualTo("18");
  }

  @Test
  void keepsWhatItAcknowledges() throws SQLException {
    for (String name :
        List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
      assertThat(setting(name)).as(name).isEqualTo("on");
    }
    assertThat(setting("max_wal_size")).isEqualTo("2GB");
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void beginsItsLogInSmallPiecesSoThatNoAnswerWaitsForOne() throws SQLException {
    assertThat(setting("wal_segment_size")).isEqualTo("2MB");
  }

  @Test
  void storesTextAsUnicodeWithALocaleOfItsOwn() throws SQLException {
    assertThat(setting("server_encoding")).isEqualTo("UTF8");
    assertThat(
            query(
                "select datlocprovider::text || datlocale from pg_database where datname = 'heed'"))
        .isEqualTo("bC.UTF-8");
    assertThat(query("select upper('grüße')")).isEqualTo("GRÜßE");
  }

  @Test
  void signsInAsAnOrdinaryRoleThatOwnsTheDatabase() throws SQLException {
    assertThat(query("select current_user")).isEqualTo("heed");
    assertThat(
            query(
                "select rolsuper or rolbypassrls or rolcreatedb or rolreplication"
                    + " from pg_roles where rolname = current_user"))
        .isEqualTo("f");
    assertThat(query("select pg_get_userbyid(datdba) from pg_database where datname = 'heed'"))
        .isEqualTo("heed");
  }

  @Test
  void usesTheFullTextIndexUnderRowLevelSecurity() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create table said (workspace_id bigint, words tsvector);
          create index said_words on said using gin (words);
          alter table said enable row level security;
          alter table said force row level security;
          create policy own on said using (workspace_id = 1);
          set enable_seqscan = off
          """);
      assertThat(
              rows(
                  statement,
                  "explain select from said where words @@ to_tsquery('simple', 'slow')"))
          .anyMatch(line -> line.contains("Bitmap Index Scan on said_words"));
    }
  }

  @Test
  void letsNobodyInWithoutThePasswordNorAsSuperuser() {
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "heed", "guess"))
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(
            () -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password()))
        .hasMessageContaining("no pg_hba.conf entry");
  }

  @Test
  void storesNoPasswordButItsScramVerifier() throws IOException {
    Path file = folder.resolve("postgres/password");
    assertThat(Files.readString(file).strip())
        .isEqualTo(postgres.password())
        .hasSizeGreaterThan(40);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("postgres/cluster"))
        .satisfies(
            cluster ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster)))
                    .isEqualTo("rwx------"));
  }

  @Test
  void answersOnTheLoopbackAddressOnly() throws IOException {
    int port = URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    try (var socket = new Socket("127.0.0.1", port)) {
      assertThat(socket.isConnected()).isTrue();
    }
    for (InetAddress address : outsideAddresses()) {
      assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysWhereTheDataIs() {
    assertThat(postgres.whereabouts()).contains(folder + "/postgres/cluster", "127.0.0.1:");
  }

  @Test
  void refusesASecondServerOnTheSameData() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, TestPostgres.binaries()))
        .isInstanceOf(PostgresStartFailure.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("in use")
        .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
  }

  private static List<InetAddress> outsideAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static String setting(String name) throws SQLException {
    return query("select current_setting('" + name + "')");
  }

  private static String query(String sql) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      return rows(statement, sql).getFirst();
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    try (var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }
}
