package org.heed.faults;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.heed.platform.postgres.files.Folders;

/**
 * The whole server in a process of its own with its own embedded PostgreSQL, made to have its
 * database taken away and to be killed. Everything is done and seen from outside: over HTTP and in
 * the mails that it sends.
 */
final class LivingHeed implements AutoCloseable {

  static final String KEY = "heed_a_key_only_for_the_tests_of_faults";
  static final String OWNER = "olga@faults.test";
  static final String PASSWORD = "a long enough password";

  private static final int PORT_LINE = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final int port;
  private final Process process;

  private LivingHeed(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** A folder for data that the unprivileged user of the database can reach. */
  static Path newFolder() throws IOException {
    Path folder = Files.createTempDirectory("heed-fault-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createSymbolicLink(folder.resolve("programs"), programs());
    return folder;
  }

  static void delete(Path folder) throws IOException {
    Folders.delete(folder);
  }

  /** Starts on the data in a folder and returns when it is ready. */
  static LivingHeed start(Path folder, GreenMail mail) throws IOException {
    return start(folder, mail, "320m");
  }

  /** As {@link #start(Path, GreenMail)}, with this much heap. */
  static LivingHeed start(Path folder, GreenMail mail, String heap) throws IOException {
    return start(folder, mail, heap, System.getProperty("java.class.path"), false);
  }

  /** As {@code ./heed serve} does, with its objects chosen before by classes in this folder. */
  static LivingHeed startWithBeans(Path folder, GreenMail mail, Path beans) throws IOException {
    String classes = beans + File.pathSeparator + System.getProperty("java.class.path");
    return start(folder, mail, "320m", classes, true);
  }

  private static LivingHeed start(
      Path folder, GreenMail mail, String heap, String classes, boolean chosen) throws IOException {
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dspring.aot.enabled=" + chosen,
            "-cp",
            classes,
            "org.heed.Heed");
    command.environment().put("HEED_PORT", Integer.toString(port));
    command.environment().put("HEED_DATA", folder.resolve("data").toString());
    command.environment().put("HEED_POSTGRES_PROGRAMS", folder.resolve("programs").toString());
    command.environment().put("HEED_SMTP_URL", "smtp://localhost:" + mail.getSmtp().getPort());
    command.environment().put("HEED_ADMIN_EMAIL", OWNER);
    command.environment().put("HEED_ADMIN_PASSWORD", PASSWORD);
    command.environment().put("HEED_API_KEY", KEY);
    command.redirectErrorStream(true).redirectOutput(Path.of("target", "living-heed.log").toFile());
    LivingHeed heed = new LivingHeed(folder, port, command.start());
    try {
      heed.awaitReady();
    } catch (RuntimeException notReady) {
      heed.close();
      throw notReady;
    }
    return heed;
  }

  int port() {
    return port;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Ends PostgreSQL at once and keeps Heed from starting it again, as when its files cannot be
   * read.
   */
  void takeDatabaseAway() throws IOException {
    Path programs = folder.resolve("programs");
    Files.delete(programs);
    ProcessHandle postgres =
        ProcessHandle.of(
                Long.parseLong(
                    Files.readAllLines(folder.resolve("data/postgres/cluster/postmaster.pid"))
                        .getFirst()))
            .orElseThrow();
    postgres.destroyForcibly();
    await().atMost(PATIENCE).until(() -> !postgres.isAlive());
  }

  /**
   * A connection to its database that sees every workspace, for facts that the API does not tell.
   */
  Connection database() throws IOException, SQLException {
    Path postgres = folder.resolve("data/postgres");
    String databasePort =
        Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(PORT_LINE).strip();
    Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + databasePort + "/heed",
            "heed",
            Files.readString(postgres.resolve("password")).strip());
    try (var statement = connection.createStatement()) {
      statement.execute("set heed.workspace = 'system'");
    }
    return connection;
  }

  /** Lets Heed start PostgreSQL again, which it does by itself. */
  void giveDatabaseBack() throws IOException {
    Files.createSymbolicLink(folder.resolve("programs"), programs());
  }

  /** Ends the whole server as with {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      await().atMost(PATIENCE).until(() -> !process.isAlive());
    } finally {
      process.destroyForcibly();
    }
  }

  /** A connection refused, or closed while the port opens, is an answer: not yet. */
  private void awaitReady() {
    HttpRequest probe =
        HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .failFast("the server ended", () -> !process.isAlive())
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(
              () -> client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }
  }

  private static Path programs() throws IOException {
    Path programs =
        Path.of(
            System.getProperty("java.io.tmpdir"), "heed-test-" + System.getProperty("user.name"));
    Files.createDirectories(programs);
    Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
    return programs;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
